package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were damaged by chance: no exception escapes, and the files beside them are in. */
@Tag("slow")
class FuzzTest {

    private static final List<String> NAMES = List.of("x.txt", "x.md", "x.html", "x.jsonl", "x.txt.gz",
            "x.md.gz", "x.html.gz",
            "x.jsonl.gz", "x.warc", "x.warc.gz");

    /** What means something to one of the parsers. */
    private static final String SYNTAX = "\"'[]{}<>:&*-!\\\n\r\0#|%@";

    private static final List<String> TAGS = List.of("<div>", "</div>", "<p>", "</p>", "<b>", "</b>",
            "<a href='/x'>", "</a>",
            "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<article>", "<h1>", "</h1>",
            "<time datetime=2016>",
            "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": [", "</script>",
            "<meta name=date content=2016>",
            "<link rel=canonical href='//x y/?a=%'>", "<form>", "<select>", "<svg>", "<template>", "<pre>",
            "<!--", "-->", "<title>",
            "<div class=\"share related-links\">", "<blockquote>", "&#xd800;", "&amp",
            "<p style='display: none'>");

    @TempDir
    private Path folder;

    @Test
    void aDamagedFileHindersNoOther() throws IOException {
        Given given = new Given(folder);
        Path before = given.file("before.txt", "Headline\nbefore");
        Path after = given.file("after.jsonl.gz", "{\"articleBody\": \"after\"}");
        ArbitraryText.check(800, arbitrary -> {
            String name = NAMES.get(arbitrary.random().nextInt(NAMES.size()));
            Path damaged = given.file(name, content(name, arbitrary));
            Files.write(damaged, damage(Files.readAllBytes(damaged), arbitrary.random()));
            List<Outcome> outcomes = Given.read(before, damaged, after);
            List<Article> articles = Given.articles(outcomes);
            assertThat(articles.getFirst().body()).isEqualTo("before");
            assertThat(articles.getLast().body()).isEqualTo("after");
            // A file of lines without a line has no article, and nothing to be told of.
            assertThat(outcomes).hasSizeGreaterThan(Files.size(damaged) == 0 ? 1 : 2);
            assertThat(given.refusals(outcomes))
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
            assertThat(articles).allSatisfy(
                    article -> assertThat(ArticleJson.read(ArticleJson.write(article))).isEqualTo(article));
        });
    }

    /** Pages of elements in no order, open, closed and broken, as nobody writes them: they are read, and in good time. */
    @Test
    void anyTagsAreReadInTime() {
        ArbitraryText.check(60, arbitrary -> {
            Random random = arbitrary.random();
            StringBuilder page = new StringBuilder();
            int tags = 1 << random.nextInt(16);
            for (int i = 0; i < tags; i++) {
                page.append(TAGS.get(random.nextInt(TAGS.size())));
                page.append(random.nextInt(8) == 0 ? arbitrary.text(3) : "word ");
            }
            byte[] html = page.toString().getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(10),
                    () -> Page.read(html, null, "https://a.example/"));
        });
    }

    private static byte[] content(String name, ArbitraryText arbitrary) {
        String body = arbitrary.body();
        String content = switch (name.substring(2).replace(".gz", "")) {
            case "txt" -> "Headline\n" + body;
            case "md" ->
                "---\nheadline: \"Talks\"\nauthor: [Ann, {name: Bob}]\ndatePublished: 2016-09-09\n---\n"
                        + body;
            case "html" ->
                "<html><head><title>Talks</title><meta property=\"og:title\" content=\"T\"></head><body><article><p>"
                        + body + "</p><ul><li>" + arbitrary.text(30) + "</ul></article></body></html>";
            case "warc" -> new String(WarcBytes.join(
                    WarcBytes.page("https://a.example/1", "Talks", "A first body."),
                    WarcBytes.page("https://a.example/2", "Talks", body)), StandardCharsets.UTF_8);
            default -> {
                Article article = new Article("i", "Talks", List.of("Ann", "Bob"), "Daily", null,
                        "https://daily.example/", null, body);
                String line = ArticleJson.write(article);
                yield line + "\n" + line.replaceFirst("\"i\"", "\"j\"") + "\n";
            }
        };
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int hits = 1 + random.nextInt(6); hits > 0 && damaged.length > 0; hits--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> damaged[at] = (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length()));
                case 3 -> damaged = Arrays.copyOf(damaged, at);
                default -> {
                    int length = Math.min(random.nextInt(40), damaged.length - at);
                    System.arraycopy(damaged, at, damaged, random.nextInt(damaged.length - length + 1),
                            length);
                }
            }
        }
        return damaged;
    }
}
