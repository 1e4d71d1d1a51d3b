package dev.parley.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compressed files that are none, end too early, or unpack to more than anybody wants. */
class GzipTest {

    @TempDir
    private Path folder;
    private Given given;

    @BeforeEach
    void emptyFolder() {
        given = new Given(folder);
    }

    @Test
    void gzipThatIsNone() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.txt.gz"), "Headline\nbody");
        Path empty = Files.writeString(folder.resolve("b.jsonl.gz"), "");
        assertThat(given.refusals(Given.read(plain, empty))).containsExactly(
                "a.txt.gz: the gzip data is damaged",
                "b.jsonl.gz: the gzip data ends too early");
    }

    @Test
    void theArticlesBeforeTheEndOfATruncatedFileAreIn() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("{\"identifier\": \"").append(i).append("\", \"articleBody\": \"").append(i * 7_919L)
                    .append("\"}\n");
        }
        byte[] whole = Given.gzip(lines.toString().getBytes(UTF_8));
        Path cut = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));
        List<Outcome> outcomes = Given.read(cut);
        List<Article> articles = Given.articles(outcomes);
        assertThat(articles).hasSizeBetween(500, 1_999);
        assertThat(outcomes).hasSize(articles.size() + 1);
        assertThat(given.refusals(outcomes))
                .containsExactly(
                        "a.jsonl.gz, line " + (articles.size() + 1) + ": the gzip data ends too early");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeLine() throws IOException {
        Path bomb = folder.resolve("a.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
            out.write("{\"articleBody\": \"a\"}\n".getBytes(UTF_8));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(megabyte);
            }
            out.write("\n{\"articleBody\": \"b\"}\n".getBytes(UTF_8));
        }
        List<Outcome> outcomes = Given.read(bomb);
        assertThat(Given.articles(outcomes)).extracting(Article::identifier).containsExactly("a#1", "a#3");
        assertThat(given.refusals(outcomes))
                .containsExactly("a.jsonl.gz, line 2: larger than 1,048,576 bytes");
    }
}
