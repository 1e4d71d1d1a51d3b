package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is handed in again. */
class ArchiveIngestTest {

    private static final byte[] FIRST = WarcBytes.page("https://a.example/1", "First", "The first body.");
    private static final byte[] SECOND = WarcBytes.page("https://a.example/2", "Second", "The second body.");

    @TempDir
    private Path folder;

    private Shell shell;
    private Path archive;

    @BeforeEach
    void ingest() throws IOException {
        shell = new Shell(folder);
        archive = Files.write(folder.resolve("news.warc.gz"), WarcBytes.zipped(FIRST, SECOND));
        assertThat(ingest("--no-wait").out()).isEqualTo("2 new, 0 changed, 0 unchanged, 0 refused\n");
    }

    private Shell.Outcome ingest(String option, String... more) {
        String[] arguments = new String[more.length + 3];
        System.arraycopy(more, 0, arguments, 3, more.length);
        arguments[0] = "ingest";
        arguments[1] = option;
        arguments[2] = archive.toString();
        Shell.Outcome outcome = shell.run(arguments);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    @Test
    void whatWasReadToItsEndIsNotReadAgain() {
        Shell.Outcome again = ingest("--no-wait");

        assertThat(again.out()).isEqualTo("0 new, 0 changed, 0 unchanged, 0 refused\n");
        assertThat(again.err()).contains("read to its end before; to read it again: --again");
    }

    @Test
    void itIsReadAgainWhenSomebodyWantsThatOrPutsItElsewhere() {
        assertThat(ingest("--no-wait", "--again").out())
                .isEqualTo("0 new, 0 changed, 2 unchanged, 0 refused\n");
        assertThat(ingest("--no-wait", "--collection", "talks").out())
                .isEqualTo("0 new, 2 changed, 0 unchanged, 0 refused\n");
        assertThat(ingest("--dry-run").out()).contains("First", "Second");
    }

    @Test
    void aChangedArchiveIsReadFromItsStart() throws IOException {
        Files.write(archive,
                WarcBytes.zipped(WarcBytes.page("https://a.example/3", "Third", "The third body.")),
                StandardOpenOption.APPEND);

        assertThat(ingest("--no-wait").out()).isEqualTo("1 new, 0 changed, 2 unchanged, 0 refused\n");
    }

    @Test
    void aNewIndexOfTheArticlesKeepsHowFarItWas() {
        assertThat(shell.run("reindex").status()).isZero();

        assertThat(ingest("--no-wait").err()).contains("read to its end before");
    }
}
