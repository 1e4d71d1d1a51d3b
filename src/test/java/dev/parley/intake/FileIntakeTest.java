package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from each format, and what names an article. */
class FileIntakeTest {

    @TempDir
    private Path folder;
    private Given given;

    @BeforeEach
    void emptyFolder() {
        given = new Given(folder);
    }

    @Test
    void theBodyOfATextFileIsAllAfterTheFirstLine() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Article article = given.article("talks.txt",
                    "US officials unsure" + end + end + " “No,” he said. \r\n\n");
            assertThat(article.headline()).isEqualTo("US officials unsure");
            assertThat(article.body()).isEqualTo(end + " “No,” he said. \r\n\n");
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfAnArticle() {
        assertThat(given.article("a.txt", "\ufeffHeadline\n\ufeffbody").headline()).isEqualTo("Headline");
        assertThat(given.article("b.txt", "\ufeffHeadline\n\ufeffbody").body()).isEqualTo("\ufeffbody");
        assertThat(given.article("c.md", "\ufeff---\nheadline: H\n---\nbody").headline()).isEqualTo("H");
        assertThat(given.article("d.jsonl", "\ufeff{\"articleBody\": \"\ufeffbody\"}").body())
                .isEqualTo("\ufeffbody");
    }

    @Test
    void theBodyOfATextFileIsKeptToTheCharacter() {
        ArbitraryText.check(300, arbitrary -> {
            String headline = arbitrary.line();
            String body = arbitrary.body();
            String end = List.of("\r\n", "\n", "\r")
                    .get(body.startsWith("\n") ? 0 : arbitrary.random().nextInt(3));
            String name = arbitrary.random().nextBoolean() ? "arbitrary.txt" : "arbitrary.txt.gz";
            Article article = given.article(name, "\ufeff" + headline + end + body);
            assertThat(article.body()).isEqualTo(body);
            assertThat(article.headline()).isEqualTo(headline);
        });
    }

    @Test
    void theBodyOfAMarkdownFileIsKeptToTheCharacter() {
        ArbitraryText.check(300, arbitrary -> {
            String body = arbitrary.body();
            String name = arbitrary.random().nextBoolean() ? "arbitrary.md" : "arbitrary.md.gz";
            Article article = given.article(name, "---\nheadline: Talks\n---\r\n" + body);
            assertThat(article.body()).isEqualTo(body);
            assertThat(article.headline()).isEqualTo("Talks");
        });
    }

    @Test
    void theBodyOfAJsonLineIsKeptToTheCharacter() {
        ArbitraryText.check(300, arbitrary -> {
            Article first = new Article("a", "", List.of(), null, null, null, null, arbitrary.body());
            Article second = new Article("b", "", List.of(), null, null, null, null, arbitrary.body());
            String name = arbitrary.random().nextBoolean() ? "arbitrary.jsonl" : "arbitrary.jsonl.gz";
            Path file = given.file(name, ArticleJson.write(first) + "\r\n\n" + ArticleJson.write(second));
            assertThat(Given.articles(Given.read(file))).containsExactly(first, second);
        });
    }

    @Test
    void frontMatterSaysWhatAnArticleIs() {
        Article article = given.article("a.md", """
                ---
                # what the desk knows
                identifier: 007
                headline: "Talks: a deal?"
                author: [Ann, name-less]
                publisher: {name: Daily, url: x}
                datePublished: 2016-09-09
                url: https://daily.example/a
                tags: [a, {b: c}]
                ---

                Body.
                """);
        assertThat(article)
                .isEqualTo(new Article("007", "Talks: a deal?", List.of("Ann", "name-less"), "Daily",
                        PublicationDate.parse("2016-09-09").orElseThrow(), "https://daily.example/a", null,
                        "\nBody.\n"));
    }

    @Test
    void aHeadingNamesAMarkdownFileThatHasNoHeadlineOfItsOwn() {
        Article plain = given.article("a.md", "# Talks\n\nBody.");
        assertThat(plain.headline()).isEqualTo("Talks");
        assertThat(plain.body()).isEqualTo("\nBody.");
        Article matter = given.article("b.md", "---\nauthor: Ann\n---\n# Talks\n\nBody.");
        assertThat(matter.headline()).isEqualTo("Talks");
        assertThat(matter.body()).isEqualTo("# Talks\n\nBody.");
        Article neither = given.article("c.md", "Body.\n");
        assertThat(neither.headline()).isEmpty();
        assertThat(neither.body()).isEqualTo("Body.\n");
        assertThat(given.article("d.md", "---\nBody.").body()).isEqualTo("---\nBody.");
        assertThat(given.article("e.md", "---\n---\nBody.").body()).isEqualTo("Body.");
    }

    @Test
    void aJsonLineSaysWhatAnArticleIs() {
        Path file = given.file("a.jsonl",
                """
                        {"@type": "NewsArticle", "identifier": " a/b ", "headline": "Talks", "author": [{"@type": "Person", "name": "Ann", "x": [{}]}, "Bob", {}], "publisher": {"name": "Daily"}, "datePublished": 2016, "url": "https://daily.example/a", "articleBody": "Body.", "collection": "syria", "x": {"articleBody": "no"}}
                        {"identifier": "b", "headline": null, "author": "Ann and Bob", "publisher": ["Daily", "Weekly"], "datePublished": "2016-09-09T10:00:00+02:00", "articleBody": "Body."}
                        """);
        assertThat(Given.articles(Given.read(file))).containsExactly(
                new Article(" a/b ", "Talks", List.of("Ann", "Bob"), "Daily",
                        PublicationDate.parse("2016").orElseThrow(),
                        "https://daily.example/a", "syria", "Body."),
                new Article("b", "", List.of("Ann and Bob"), "Daily",
                        PublicationDate.parse("2016-09-09T10:00:00+02:00").orElseThrow(), null, null,
                        "Body."));
    }

    @Test
    void aPageGivesItsTitleAndParagraphs() {
        String page = """
                <html><head><title>Daily - Talks</title><meta property="og:title" content="Talks &amp; deals">
                <meta name="author" content="Ann"><meta property="article:published_time" content="2016-09-09T10:00:00Z">
                <link rel="canonical" href="https://daily.example/a"></head><body><nav>Home</nav>
                <article><h2>First</h2><p>“No,” <b>he</b>
                  said.</p><script>var x;</script><p>Then he left.</p></article><article><p>Other</p></article></body></html>
                """;
        assertThat(given.article("a.html", page)).isEqualTo(new Article("https://daily.example/a",
                "Talks & deals",
                List.of("Ann"), "daily.example", PublicationDate.parse("2016-09-09T10:00:00Z").orElseThrow(),
                "https://daily.example/a", null, "First\n\n“No,” he said.\n\nThen he left."));
    }

    @Test
    void aPageMayDeclareAnotherEncoding() {
        byte[] page = "<meta charset=windows-1252><title>T</title><p>\u0093No\u0094"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Given.articles(Given.read(given.file("a.htm", page)))).extracting(Article::body)
                .containsExactly("“No”");
    }

    @Test
    void theUrlsHostIsThePublisherWhereNoneIsGiven() {
        assertThat(publisherOf("https://www.Daily.example:8080/a|b c?d")).isEqualTo("www.daily.example");
        assertThat(publisherOf("http://user:secret@daily.example")).isEqualTo("daily.example");
        assertThat(publisherOf("no url")).isNull();
        assertThat(publisherOf("mailto:ann@daily.example")).isNull();
    }

    private String publisherOf(String url) {
        return given
                .article("a.jsonl", "{\"url\": \"" + url + "\", \"articleBody\": \"b\", \"publisher\": \"\"}")
                .publisher();
    }

    @Test
    void anArticleWithADateThatIsNoneIsKeptWithoutOne() {
        Path file = given.file("a.jsonl", "{\"datePublished\": \"last\\nweek\", \"articleBody\": \"b\"}");
        List<Outcome> outcomes = Given.read(file);
        assertThat(Given.articles(outcomes)).extracting(Article::published).containsOnlyNulls();
        assertThat(((Outcome.Read) outcomes.getFirst()).warnings())
                .containsExactly("kept without a date: \"last\\u000aweek\" is none");
    }

    @Test
    void theCollectionHandedInIsThatOfEveryArticle() {
        Path file = given.file("a.jsonl",
                "{\"articleBody\": \"b\"}\n{\"articleBody\": \"c\", \"collection\": \"other\"}");
        assertThat(Given.articles(Given.read(new FileIntake(1_000, "syria"), file)))
                .extracting(Article::collection)
                .containsExactly("syria", "syria");
        assertThatThrownBy(() -> new FileIntake(1_000, "Samples")).hasMessageContaining("Parley's own");
        assertThatThrownBy(() -> new FileIntake(1_000, " ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new FileIntake(1_000, "a\nb")).hasMessageContaining("cannot be shown");
        assertThatThrownBy(() -> new FileIntake(0, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoArticlesWithOneIdentifierTheSecondIsRefused() {
        Path file = given.file("a.jsonl", """
                {"identifier": "x", "articleBody": "One."}
                {"identifier": "x", "articleBody": "Two."}
                {"articleBody": "One.", "identifier": "x"}
                {"identifier": "x", "articleBody": "One.", "headline": "H"}
                """);
        List<Outcome> outcomes = Given.read(file);
        assertThat(Given.articles(outcomes)).extracting(Article::body).containsExactly("One.");
        assertThat(given.refusals(outcomes)).containsExactly(
                "a.jsonl, line 2: the identifier \"x\" was handed in before, with another content, by a.jsonl, line 1",
                "a.jsonl, line 4: the identifier \"x\" was handed in before, with another content, by a.jsonl, line 1");
        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Repeated(new Origin(file, 3), new Origin(file, 1)));
    }

    @Test
    void aSecondRunKnowsNothingOfTheFirst() {
        Path file = given.file("a.txt", "Headline\nbody");
        FileIntake intake = new FileIntake(1_000, null);
        assertThat(Given.read(intake, file)).isEqualTo(Given.read(intake, file));
    }
}
