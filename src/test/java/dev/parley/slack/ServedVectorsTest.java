package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While {@code parley serve} runs, it gives vectors to what has none, without being asked. */
class ServedVectorsTest {

    private static final String NONE_WAITS = "ok    index: %d articles, %d passages\n";

    @TempDir
    Path folder;

    private Shell shell;
    private FakeSlack slack;

    @BeforeEach
    void open() throws Exception {
        slack = new FakeSlack(InstantSource.system());
        shell = new Shell(folder).export("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
                .export("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET)
                .export("SLACK_API_URL", slack.api.url()).export("PARLEY_SERVER_PORT", "0");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private Shell.Background serve() {
        Shell.Background serving = shell.start("serve");
        Await.until("the bot to serve", () -> serving.err().contains("Serving the workspace Talks"));
        return serving;
    }

    private String write(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), "Talks\n" + body).toString();
    }

    private String doctor() {
        return shell.run("doctor").out();
    }

    @Test
    void whatWaitedBeforeTheStartIsEmbeddedInTheBackground() throws IOException {
        shell.run("ingest", "--no-wait", write("piano.txt", "The piano was moved to Geneva."),
                write("xylophone.txt", "The xylophone was tuned."));
        assertThat(doctor()).contains("has embedded them: 2");
        try (Shell.Background serving = serve()) {
            Await.until("the articles to be embedded",
                    () -> doctor().contains(NONE_WAITS.formatted(2, 2)));
            assertThat(serving.stop()).isZero();
            assertThat(serving.err()).doesNotContain("ERROR", "unfinished");
        }
    }

    @Test
    void anIngestThatHandsItsWorkOverEndsWithVectorsInUnlessItDoesNotWait() throws IOException {
        shell.export("PARLEY_ANSWER_THRESHOLD", "0");
        try (Shell.Background serving = serve()) {
            assertThat(shell.run("ingest", write("piano.txt", "The piano was moved to Geneva.")).status())
                    .isZero();
            assertThat(doctor()).contains("written by parley serve", NONE_WAITS.formatted(1, 1));

            String other = write("xylophone.txt", "The xylophone was tuned.");
            assertThat(shell.run("ingest", "--no-wait", other).out()).startsWith("1 new");
            assertThat(shell.run("ask", "Was the xylophone tuned?").out()).contains("xylophone was tuned.");
            Await.until("the other to be embedded", () -> doctor().contains(NONE_WAITS.formatted(2, 2)));
            assertThat(serving.stop()).isZero();
            assertThat(serving.err()).doesNotContain("ERROR", "unfinished");
        }
    }

    @Test
    void withTheModelSwitchedOffNothingIsEmbeddedAndNobodyWaitsForIt() throws IOException {
        shell.export("PARLEY_ANSWER_BY_MEANING", "false");
        try (Shell.Background serving = serve()) {
            String file = write("piano.txt", "The piano was moved to Geneva.");
            assertThat(shell.run("ingest", file).out()).startsWith("1 new");
            assertThat(shell.run("ask", "Was the piano moved?").out()).contains("piano was moved");
            assertThat(serving.stop()).isZero();
        }
        assertThat(new Shell(folder).run("doctor").out()).contains("has embedded them: 1");
    }
}
