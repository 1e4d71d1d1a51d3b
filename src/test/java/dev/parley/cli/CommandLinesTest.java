package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import dev.parley.index.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("ask", "chat", "ingest", "remove", "reindex", "eval", "feedback",
                "forget", "serve",
                "doctor")) {
            assertThat(shell.run("--help").out()).contains("  " + command + " ");
            assertThat(shell.run(command, "--help").out()).contains("Usage: parley " + command, "--data=DIR");
            assertThat(shell.run("help", command).out()).contains("Usage: parley " + command);
        }
    }

    @Test
    void noCommandPrintsTheUsageAndIsWrong() {
        Shell.Outcome outcome = shell.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Usage: parley");
    }

    @Test
    void wrongCommandsAndOptionsAreNamed() {
        assertThat(shell.run("aks", "Who?").err()).contains("'aks'", "Try 'parley --help'");
        assertThat(shell.run("inges").err()).contains("Did you mean", "ingest");
        assertThat(shell.run("ask", "--jsn", "Who?").err()).contains("--jsn", "Try 'parley ask --help'");
        assertThat(shell.run("ask", "--jsn", "Who?").status()).isEqualTo(2);
    }

    @Test
    void aWrongConfigurationIsNamedByFileLineAndKey() throws IOException {
        Path config = Files.writeString(folder.resolve("parley.yaml"), "answer:\n  treshold: 0.4\n");

        Shell.Outcome outcome = shell.run("ask", "--config", config.toString(), "Who?");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("parley.yaml", "line 2", "answer.treshold", "answer.threshold");
    }

    @Test
    void theThresholdDecidesWhatIsAnAnswer() {
        String question = "Who did Lavrov blame for the impasse?";
        assertThat(shell.run("ask", question).status()).isZero();

        shell.export("PARLEY_ANSWER_THRESHOLD", "0.99");

        assertThat(shell.run("ask", question).status()).isEqualTo(1);
    }

    @Test
    void aFolderThatAnotherProcessWritesIsLeftAloneAndTheOtherNamed() throws IOException {
        Path article = Files.writeString(folder.resolve("talks.txt"), "Talks\nThe xylophone was tuned.");
        WriterLock other = ((WriterLock.Acquired) WriterLock.acquire(shell.data(),
                "parley ingest (process 7)")).lock();
        try (other) {
            for (List<String> command : List.of(List.of("ingest", article.toString()), List.of("remove", "a"),
                    List.of("reindex"), List.of("serve"))) {
                shell.export("SLACK_BOT_TOKEN", "xoxb-1").export("SLACK_APP_TOKEN", "xapp-1");
                Shell.Outcome outcome = shell.run(command.toArray(String[]::new));
                assertThat(outcome.status()).isEqualTo(2);
                assertThat(outcome.err()).contains("is being written by parley ingest (process 7)");
            }
            assertThat(shell.run("ask", "Who did Lavrov blame for the impasse?").status()).isZero();
        }
        assertThat(shell.run("ingest", article.toString()).status()).isZero();
    }

    @Test
    void serveSaysWhichTokenIsMissingAndWhereToGetIt() {
        Shell.Outcome without = shell.run("serve");
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("SLACK_BOT_TOKEN", "https://api.slack.com/apps")
                .doesNotContain("Exception");

        shell.export("SLACK_BOT_TOKEN", "xoxb-1");
        assertThat(shell.run("serve").err()).contains("SLACK_APP_TOKEN", "connections:write");
    }

    @Test
    void chatAnswersLineByLineUntilItIsLeft() {
        shell.typing(
                "\nWho did Lavrov blame for the impasse?\n/help\nWho played the xylophone?\n/quit\nWho?\n");

        Shell.Outcome outcome = shell.run("chat");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).containsSubsequence("blamed Washington for the impasse",
                "Ask in your own words",
                "Nothing found");
        assertThat(outcome.out().split("Nothing found", -1)).hasSize(2);
    }

    @Test
    void chatTakesOverWhatAQuestionLeavesOut() {
        Shell.Outcome outcome = shell.typing("Did Lavrov blame Washington?\nWhy?\n/new\nWhy?\n").run("chat");

        assertThat(outcome.out()).containsSubsequence("Asked: Why? (Did Lavrov blame Washington?)",
                "A new conversation.");
        assertThat(outcome.out().split("Asked: ", -1)).hasSize(2);
    }

    @Test
    void doctorSaysWhatToDo() throws IOException {
        assertThat(shell.run("doctor").status()).isZero();
        assertThat(shell.run("doctor").out()).contains("built-in defaults", "parley ingest PATH",
                "not set up");

        Path blocked = Files.writeString(folder.resolve("file"), "");
        Shell.Outcome outcome = shell.run("doctor", "--data", blocked.toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).contains("FAIL  data folder").contains("--data or PARLEY_DATA");

        shell.export("PARLEY_SERVER_PORT", "1");
        assertThat(shell.run("doctor", "--health").status()).isEqualTo(2);
        assertThat(shell.run("doctor", "--health").out()).contains("start 'parley serve'");
    }
}
