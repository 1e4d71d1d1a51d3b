package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Did X say Y" and small talk, as a terminal shows them. */
class DidSayTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void ingest() throws IOException {
        shell = new Shell(folder);
        Path talks = Files.writeString(folder.resolve("talks.txt"), """
                Talks
                John Kerry met Sergei Lavrov in Geneva.

                \u201cThe xylophone is out of tune,\u201d Kerry said.

                Lavrov ate pizza.
                """);
        assertThat(shell.run("ingest", talks.toString()).status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Did Kerry say 'the xylophone is out of tune'? | exact",
        "Did Kerry say 'the xylophone is quite out of tune'? | altered",
        "Did Lavrov say 'the xylophone is out of tune'? | other-speaker",
        "Did Kerry say 'the theremin melted on the stove'? | not-found",
        "What did Kerry say about the xylophone? | ",
        "hello | "})
    void jsonHasAVerdictOnlyForAClaim(String question, String verdict) {
        assertThat(shell.run("ask", "--json", question).json().getFirst().path("verdict").asString(null))
                .isEqualTo(verdict);
    }

    @Test
    void aDifferenceIsShownWordByWord() {
        Shell.Outcome answer = shell.run("ask", "Did Kerry say 'the xylophone is quite out of order'?");

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("  Not quite in these words.\n",
                "  The xylophone is [-quite-] out of [-order-] {+tune+}\n",
                "  ([-only in the question-] {+only in the article+})\n");
    }

    @Test
    void theSpeakerOfTheWordsIsNamed() {
        assertThat(shell.run("ask", "Did Lavrov say 'the xylophone is out of tune'?").out())
                .contains("\u201cThe xylophone is out of tune,\u201d", "  These are words of John Kerry.\n");
    }

    @Test
    void whatIsNotFoundIsNotFoundInTheseArticles() {
        Shell.Outcome answer = shell.run("ask", "Did Kerry say 'the theremin melted on the stove'?");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).startsWith("No such words by Kerry were found in these articles.");
    }

    @Test
    void smallTalkIsAnsweredAndNothingIsFound() {
        Shell.Outcome hello = shell.run("ask", "hello");
        assertThat(hello.status()).isEqualTo(1);
        assertThat(hello.out()).startsWith("Hello! Ask in your own words").endsWith("\n");
        assertThat(shell.run("ask", "thanks!").out()).isEqualTo("You are welcome.\n");
        assertThat(shell.run("ask", "what can you do").out()).startsWith("Ask in your own words");
        assertThat(shell.run("ask", "--json", "hello").out().strip())
                .isEqualTo("{\"answered\":false,\"confidence\":0.0,\"interpretation\":{},\"quotes\":[]}");
        assertThat(shell.typing("hello\nbye\n").run("chat").out()).contains("Hello! Ask", "Goodbye!\n");
    }
}
