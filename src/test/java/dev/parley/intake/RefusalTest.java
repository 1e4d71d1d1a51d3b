package dev.parley.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not taken, what is said about it, and that the rest is in. */
class RefusalTest {

    @TempDir
    private Path folder;
    private Given given;

    @BeforeEach
    void emptyFolder() {
        given = new Given(folder);
    }

    @Test
    void textThatIsNotUtf8() {
        assertThat(given.refusal("a.txt", "Headline\ncafé".getBytes(ISO_8859_1)))
                .isEqualTo("a.txt, line 2: not UTF-8 (0xE9 at byte 12)");
        assertThat(given.refusal("a.md.gz", "Headline\ntext".getBytes(UTF_16))).contains("line 1: not UTF-8");
        assertThat(given.refusal("a.html", "<title>T</title><p>café".getBytes(ISO_8859_1)))
                .contains("not UTF-8");
        assertThat(given.refusal("b.txt", new byte[]{'H', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .contains("line 2: not UTF-8");
    }

    @Test
    void aJsonLineThatIsNone() {
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": \"b\""))
                .startsWith("a.jsonl, line 1: broken JSON at column");
        assertThat(given.refusal("a.jsonl", "[1]")).isEqualTo("a.jsonl, line 1: not a JSON object");
        assertThat(given.refusal("a.jsonl", "\"articleBody\""))
                .isEqualTo("a.jsonl, line 1: not a JSON object");
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": \"b\"} {}"))
                .contains("something follows the object");
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": 5}")).contains("articleBody is not text");
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": {\"name\": \"b\"}}"))
                .contains("articleBody is not text");
        assertThat(given.refusal("a.jsonl", "{\"headline\": [], \"articleBody\": \"b\"}"))
                .contains("headline is not text");
        assertThat(given.refusal("a.jsonl", "{\"author\": [[]], \"articleBody\": \"b\"}"))
                .contains("no name");
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": \"b\", \"articleBody\": \"c\"}"))
                .contains("given twice");
    }

    @Test
    void jsonThatIsNestedBeyondReason() {
        assertThat(given.refusal("a.jsonl", "{\"x\": " + "[".repeat(100_000))).contains("nested too deep");
        assertThat(given.refusal("a.jsonl", "{\"author\": " + "{\"x\":".repeat(50_000)))
                .contains("nested too deep");
        String authors = "\"a\",".repeat(100_000);
        assertThat(given.refusal("a.jsonl", "{\"author\": [" + authors + "\"a\"]}"))
                .contains("more than 1,000 names");
    }

    @Test
    void anArticleWithoutText() {
        assertThat(given.refusal("a.txt", "Only a headline")).isEqualTo("a.txt: no article text");
        assertThat(given.refusal("a.txt", "")).isEqualTo("a.txt: no article text");
        assertThat(given.refusal("a.txt", "Headline\n \r\n\t")).isEqualTo("a.txt: no article text");
        assertThat(given.refusal("a.md", "---\nheadline: H\n---\n")).isEqualTo("a.md: no article text");
        assertThat(given.refusal("a.html", "<title>T</title>")).isEqualTo("a.html: no article text");
        assertThat(given.refusal("a.html", "")).isEqualTo("a.html: no article text");
        assertThat(given.refusal("a.jsonl", "{}")).isEqualTo("a.jsonl, line 1: no article text");
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": null}"))
                .isEqualTo("a.jsonl, line 1: no article text");
    }

    @Test
    void halfOfASurrogatePair() {
        for (String field : List.of("articleBody", "headline", "identifier", "url", "publisher", "author",
                "datePublished")) {
            for (String half : List.of("\\ud800", "\\udc00", "\\ud800\\ud800", "\\udc00\\ud800")) {
                String body = field.equals("articleBody") ? "" : ", \"articleBody\": \"b\"";
                assertThat(given.refusal("a.jsonl", "{\"" + field + "\": \"x" + half + "\"" + body + "}"))
                        .contains("half of a surrogate pair");
            }
        }
        assertThat(given.article("b.jsonl", "{\"articleBody\": \"\\ud83d\\ude00\\u0000\"}").body())
                .isEqualTo("😀\0");
    }

    @Test
    void anIdentifierThatCannotName() {
        assertThat(given.refusal("a.jsonl", "{\"identifier\": \" \", \"articleBody\": \"b\"}"))
                .contains("identifier is blank");
        String longest = "x".repeat(2_048);
        assertThat(given.article("b.jsonl", "{\"identifier\": \"" + longest + "\", \"articleBody\": \"b\"}")
                .identifier())
                .isEqualTo(longest);
        assertThat(given.refusal("a.jsonl", "{\"url\": \"x" + longest + "\", \"articleBody\": \"b\"}"))
                .contains("longer than 2,048 characters");
    }

    @Test
    void theNameOfTheSamples() {
        assertThat(given.refusal("a.jsonl", "{\"collection\": \"samples\", \"articleBody\": \"b\"}"))
                .contains("Parley's own");
    }

    @Test
    void whatIsNoFileOfAnArticle() {
        Path picture = given.file("in/b.png", "PNG");
        Path folderNamedLikeAFile = given.file("in/c.txt/d.txt", "Headline\nbody").getParent();
        List<Outcome> outcomes = Given.read(folder.resolve("in"), folder.resolve("none.txt"), picture,
                folderNamedLikeAFile);
        assertThat(Given.articles(outcomes)).extracting(Article::identifier).containsExactly("c.txt/d", "d");
        String unknown = ": unknown format; known are .txt, .md, .html, .jsonl and .warc, each also .gz";
        assertThat(given.refusals(outcomes)).containsExactly("in/b.png" + unknown,
                "none.txt: no such file or folder",
                "in/b.png" + unknown);
        assertThat(given.refusal(".txt", "Headline\nbody")).endsWith(unknown);
        assertThat(given.refusal("a.tar.gz", "x")).endsWith(unknown);
    }

    @Test
    void aDevice() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no /dev/null");
        assertThat(given.refusals(Given.read(device)))
                .containsExactly("/dev/null: neither a file nor a folder");
    }

    @Test
    void aFileOfSomebodyElse() throws IOException {
        Path closed = given.file("a.txt", "Headline\nbody");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "this user may read everything");
        assertThat(given.refusals(Given.read(closed))).containsExactly("a.txt: no permission to read it");
    }

    @Test
    void whatIsTooLargeIsPassedOver() {
        String body = "b".repeat(2_000);
        Path lines = given.file("a.jsonl", "{\"articleBody\": \"a\"}\n{\"articleBody\": \"" + body
                + "\"}\n{\"articleBody\": \"c\"}");
        Path text = given.file("b.txt.gz", "Headline\n" + body);
        List<Outcome> outcomes = Given.read(new FileIntake(1_000, null), lines, text);
        assertThat(Given.articles(outcomes)).extracting(Article::identifier).containsExactly("a#1", "a#3");
        assertThat(given.refusals(outcomes)).containsExactly("a.jsonl, line 2: larger than 1,000 bytes",
                "b.txt.gz: larger than 1,000 bytes");
    }

    @Test
    void frontMatterThatCannotBeRead() {
        assertThat(given.refusal("a.md", "---\nheadline: H\nauthor: [Ann\n---\nbody"))
                .contains(": broken front matter: ");
        assertThat(given.refusal("a.md", "---\nHello\n---\nbody"))
                .isEqualTo("a.md, line 2: front matter: not lines of \"key: value\"");
        assertThat(given.refusal("a.md", "---\n- a\n---\nbody")).contains("line 2: front matter: not lines");
        assertThat(given.refusal("a.md", "---\nx: y\nurl: a\nurl: b\n---\nbody"))
                .isEqualTo("a.md, line 4: front matter: url is given twice");
        assertThat(given.refusal("a.md", "---\nheadline: {a: b}\n---\nbody"))
                .contains("line 2: front matter: headline is not text");
        assertThat(given.refusal("a.md", "---\nx: " + "[".repeat(70_000) + "\n---\nbody"))
                .contains("more than 65,536 characters");
        assertThat(given.refusal("a.md", "---\nx: " + "[".repeat(30_000) + "\n---\nbody"))
                .contains("line 2: front matter: nested too deep");
        assertThat(given.refusal("a.md", "---\nheadline: \"\u001b\"\n---\nbody"))
                .contains("broken front matter");
    }

    @Test
    void aPageNestedBeyondReasonIsReadInTime() {
        assertThat(given.article("a.html", "<article>".repeat(3_000) + "text").body()).isEqualTo("text");
        assertThat(given.article("b.html", "<div>".repeat(20_000) + "text").body()).isEqualTo("text");
    }

    @Test
    void aliasesInFrontMatterAreNotFollowed() {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertThat(given.article("a.md", "---\n" + laughs + "headline: H\n---\nbody").headline())
                .isEqualTo("H");
        assertThat(given.refusal("b.md", "---\n" + laughs + "author: *c\n---\nbody"))
                .contains("author is not text");
    }

    @Test
    void aMessageIsOneLineWhateverTheFileIsCalled() {
        String name = "a\u001b[31m\nb\u202e" + "c".repeat(150) + ".txt";
        assertThat(given.refusal(name, "")).startsWith("a\\u001b[31m\\u000ab\\u202ec");
        assertThat(new Outcome.Refused(new Origin(Path.of("x".repeat(5_000)), 1), "r").message())
                .hasSizeLessThan(330);
        assertThat(given.refusal("a.jsonl", "{\"articleBody\": \u001b" + "x".repeat(5_000)))
                .doesNotContain("\u001b")
                .hasSizeLessThan(330);
    }
}
