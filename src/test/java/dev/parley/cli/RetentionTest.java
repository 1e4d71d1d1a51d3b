package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles go by age and number, on 22 November 2026. */
class RetentionTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private void keep(String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("config")).resolve("parley.yaml"),
                "intake:\n  keep:\n    " + yaml + "\n");
    }

    /** Those whose name begins with a date are of that day; the others are undated. */
    private String ingest(String collection, String... articles) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String article : articles) {
            lines.append(
                    "{\"identifier\": \"%s\", \"articleBody\": \"The talks of %s go on.\"".formatted(article,
                            article));
            lines.append(article.startsWith("20") ? ", \"datePublished\": \"" + article + "\"}\n" : "}\n");
        }
        Shell.Outcome ingest = shell.run("ingest", "--no-wait", "--collection", collection,
                Files.writeString(folder.resolve("talks.jsonl"), lines).toString());
        assertThat(ingest.status()).as(ingest.err()).isZero();
        return ingest.out();
    }

    private List<String> kept(String... asked) {
        return List.of(asked).stream().filter(article -> shell.run("versions", article).out()
                .contains("It has not changed")).toList();
    }

    @Test
    void nothingGoesUnlessSomebodySaysSo() throws IOException {
        keep("other: {days: 1, articles: 1}");

        assertThat(ingest("wire", "2006-01-01", "2006-01-02")).doesNotContain("removed");
        assertThat(kept("2006-01-01", "2006-01-02")).hasSize(2);
    }

    @Test
    void whatIsTooOldGoes() throws IOException {
        keep("wire: {days: 30}");

        assertThat(ingest("wire", "2026-10-23", "2026-10-22", "2026", "2025", "undated")).isEqualTo("""
                5 new, 0 changed, 0 unchanged, 0 refused
                2 removed, because they are not to be kept any longer
                """);
        assertThat(kept("2026-10-23", "2026-10-22", "2026", "2025", "undated"))
                .containsExactly("2026-10-23", "2026", "undated");
    }

    @Test
    void ofTooManyTheOldestGo() throws IOException {
        keep("wire: {articles: 2}");

        ingest("wire", "2026-10-20", "2026-10-22", "2026-10-21", "2026-10-19");
        assertThat(kept("2026-10-19", "2026-10-20", "2026-10-21", "2026-10-22"))
                .containsExactly("2026-10-21", "2026-10-22");
        assertThat(ingest("wire", "2026-10-23")).contains("1 removed");
        assertThat(kept("2026-10-21", "2026-10-22", "2026-10-23"))
                .containsExactly("2026-10-22", "2026-10-23");
    }
}
