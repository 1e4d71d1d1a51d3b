package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

    @TempDir
    Path folder;

    private Shell shell;
    private Path articles;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        articles = Files.createDirectory(folder.resolve("articles"));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(articles.resolve(name), content);
    }

    private Shell.Outcome ingest() {
        return shell.run("ingest", articles.toString());
    }

    @Test
    void theSameAgainChangesNothingAndAChangedOneReplacesTheOld() throws IOException {
        write("one.txt", "Talks\nThe xylophone was tuned.");
        write("two.txt", "Talks\nThe bassoon was mended.");
        assertThat(ingest().out()).isEqualTo("2 new, 0 changed, 0 unchanged, 0 refused\n");
        assertThat(ingest().out()).isEqualTo("0 new, 0 changed, 2 unchanged, 0 refused\n");

        write("one.txt", "Talks\nThe piano was moved.");

        assertThat(ingest().out()).isEqualTo("0 new, 1 changed, 1 unchanged, 0 refused\n");
        assertThat(shell.run("ask", "Was the xylophone tuned?").status()).isEqualTo(1);
        assertThat(shell.run("ask", "Was the piano moved?").out()).contains("The piano was moved.");
    }

    @Test
    void badInputIsRefusedByALineAndTheRestGoesIn() throws IOException {
        write("bad.jsonl",
                "{\"identifier\": \"a\", \"articleBody\": \"The xylophone was tuned.\"}\n{broken\n");
        write("empty.txt", "Only a headline\n");
        write("good.txt", "Talks\nThe bassoon was mended.");
        write("picture.png", "no text");

        Shell.Outcome outcome = ingest();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).isEqualTo("2 new, 0 changed, 0 unchanged, 3 refused\n");
        assertThat(outcome.err().lines()).hasSize(3).anyMatch(line -> line.contains("bad.jsonl, line 2: "))
                .anyMatch(line -> line.contains("empty.txt: no article text"))
                .anyMatch(line -> line.contains("picture.png: "));
    }

    @Test
    void aDryRunOpensNoIndexAndPrintsWhatWouldBeKept() throws IOException {
        write("one.md",
                "---\nheadline: Talks\npublisher: Example News\ndatePublished: 2016-09\n---\nThe xylophone.\n");
        write("page.html", "<title>Empty</title><body></body>");

        Shell.Outcome outcome = shell.run("ingest", "--dry-run", "--json", "--collection", "desk",
                articles.toString());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out().lines()).containsExactly(
                "{\"identifier\":\"one\",\"headline\":\"Talks\",\"publisher\":\"Example News\","
                        + "\"datePublished\":\"2016-09\",\"collection\":\"desk\",\"articleBody\":\"The xylophone.\\n\"}",
                "{\"page\":\"page\",\"articleBody\":\"\"}");
        assertThat(shell.data()).doesNotExist();
    }

    @Test
    void anArticleIsRemovedByIdentifierByUrlOrWithItsCollection() throws IOException {
        write("a.jsonl", """
                {"identifier": "a", "articleBody": "The xylophone was tuned."}
                {"identifier": "b", "url": "https://news.example/b", "articleBody": "The bassoon was mended."}
                """);
        ingest();
        Files.writeString(folder.resolve("c.txt"), "Talks\nThe piano was moved.");
        shell.run("ingest", "--collection", "desk", folder.resolve("c.txt").toString());

        assertThat(shell.run("remove", "a").out()).isEqualTo("1 removed\n");
        assertThat(shell.run("remove", "https://news.example/b").out()).isEqualTo("1 removed\n");
        assertThat(shell.run("remove", "--collection", "desk").out()).isEqualTo("1 removed\n");
        assertThat(shell.run("remove", "a").status()).isEqualTo(1);
        assertThat(shell.run("doctor").out()).contains("no articles yet");
    }

    @Test
    void reindexKeepsEveryArticle() throws IOException {
        write("one.txt", "Talks\nThe xylophone was tuned.");
        ingest();

        assertThat(shell.run("reindex").out()).isEqualTo("1 articles indexed\n");
        assertThat(shell.run("ask", "Was the xylophone tuned?").status()).isZero();
    }

    @Test
    void theNameOfTheSamplesIsTaken() {
        assertThat(shell.run("ingest", "--collection", "samples", articles.toString()).status()).isEqualTo(2);
    }

    @Test
    void nothingToIngestIsWrongUsage() {
        Shell.Outcome outcome = shell.run("ingest");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("PATH", "Try 'parley ingest --help'");
    }
}
