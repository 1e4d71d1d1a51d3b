package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles get vectors, and are found by their meaning; without, all works by words. */
class ByMeaningTest {

    private static final String TRUCE = "The cease-fire is to begin at sundown on Monday.";
    private static final String FLOUR = "Fourteen lorries with flour were stopped at the border.";

    /** Shares no word with {@link #TRUCE}, nor a synonym. */
    private static final String IN_OTHER_WORDS = "At what time of the day do the guns fall silent?";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Path write(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), "Talks\n" + body);
    }

    private Shell.Outcome ingest(String name, String body, String... options) throws IOException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "ingest";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = write(name, body).toString();
        Shell.Outcome outcome = shell.run(arguments);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    /** What the doctor finds on the index, when the model is not switched off. */
    private String doctor() {
        Shell.Outcome outcome = new Shell(folder).run("doctor");
        assertThat(outcome.status()).isZero();
        return outcome.out().lines().filter(line -> line.contains("index: ")).findFirst().orElseThrow();
    }

    private String nearest(Shell.Outcome ask) {
        return ask.json().getFirst().get("quotes").path(0).path("text").asString("");
    }

    @Test
    void anIngestEndsWhenAllCanBeFoundByTheirMeaning() throws IOException {
        ingest("truce.txt", TRUCE);
        ingest("flour.txt", FLOUR);

        assertThat(doctor()).isEqualTo("ok    index: 2 articles, 2 passages");
        assertThat(nearest(shell.run("ask", "--json", IN_OTHER_WORDS))).isEqualTo(TRUCE);
    }

    @Test
    void anIngestThatDoesNotWaitLeavesTheVectorsToTheNext() throws IOException {
        ingest("truce.txt", TRUCE, "--no-wait");
        ingest("flour.txt", FLOUR, "--no-wait");
        assertThat(doctor()).contains("found by their words only", "parley serve", "next ingest")
                .endsWith(": 2");
        assertThat(shell.run("ask", "When does the cease-fire begin?").out()).contains(TRUCE);

        assertThat(ingest("flour.txt", FLOUR).out()).startsWith("0 new, 0 changed, 1 unchanged");

        assertThat(doctor()).isEqualTo("ok    index: 2 articles, 2 passages");
    }

    @Test
    void anArticleWithoutVectorsIsFoundByItsWordsBesideOthersThatHaveThem() throws IOException {
        ingest("truce.txt", TRUCE);
        ingest("flour.txt", FLOUR, "--no-wait");

        assertThat(doctor()).endsWith("has embedded them: 1");
        assertThat(nearest(shell.run("ask", "--json", "Where were the lorries with flour stopped?")))
                .isEqualTo(FLOUR);
        assertThat(nearest(shell.run("ask", "--json", "When does the cease-fire begin?"))).isEqualTo(TRUCE);
        assertThat(nearest(shell.run("ask", "--json", IN_OTHER_WORDS))).isEqualTo(TRUCE);
    }

    @Test
    void withTheModelSwitchedOffNothingIsEmbeddedAndAllGoesByWords() throws IOException {
        shell.export("PARLEY_ANSWER_BY_MEANING", "false");

        assertThat(ingest("truce.txt", TRUCE).err()).isEmpty();
        assertThat(shell.run("doctor").out()).contains("found by words alone, as answer.by-meaning says");
        assertThat(shell.run("ask", "When does the cease-fire begin?").out()).contains(TRUCE);
        assertThat(shell.run("reindex").out()).isEqualTo("1 articles indexed\n");
        assertThat(shell.run("ask", "--corpus", folder.resolve("truce.txt").toString(),
                "When does the cease-fire begin?").out()).contains(TRUCE);
        assertThat(doctor()).endsWith("has embedded them: 1");
    }

    @Test
    void wordsAloneAnswerWhereThatIsAskedFor() throws IOException {
        ingest("truce.txt", TRUCE);

        assertThat(shell.run("ask", "--words", "When does the cease-fire begin?").out()).contains(TRUCE);
        assertThat(nearest(shell.run("ask", "--words", "--json", IN_OTHER_WORDS))).isEmpty();
    }

    @Test
    void reindexKeepsVectors() throws IOException {
        ingest("truce.txt", TRUCE);
        ingest("flour.txt", FLOUR);

        // Without the model there is nothing to make new ones with.
        shell.export("PARLEY_ANSWER_BY_MEANING", "false");
        assertThat(shell.run("reindex").out()).isEqualTo("2 articles indexed\n");

        assertThat(doctor()).isEqualTo("ok    index: 2 articles, 2 passages");
    }

    @Test
    void reindexAddsTheVectorsThatAreMissing() throws IOException {
        ingest("truce.txt", TRUCE, "--no-wait");

        assertThat(shell.run("reindex").out()).isEqualTo("1 articles indexed\n");

        assertThat(doctor()).isEqualTo("ok    index: 1 articles, 1 passages");
    }

    @Test
    void theSamplesAreFoundByTheirMeaning() {
        String question = "Whose fault was the deadlock?";
        String quote = nearest(shell.run("ask", "--json", question));

        assertThat(quote).contains("blamed Washington for the impasse");
        assertThat(shell.run("ask", "--explain", question).out()).contains("Found by words and by meaning.",
                "mean-similarity", "Confidence");
        assertThat(shell.run("ask", "--explain", "--words", question).out()).contains("Found by words alone.")
                .doesNotContain("similarity");
        assertThat(shell.run("ask", "--explain", "--json", question).err()).contains("leave out --json");
        assertThat(shell.run("ask", "--explain", "hello").out()).isEqualTo(shell.run("ask", "hello").out());
    }

    @Test
    void aCorpusIsAnsweredFromWhetherTheDataFolderKnowsItsArticlesOrNot() throws IOException {
        ingest("truce.txt", TRUCE);
        String truce = folder.resolve("truce.txt").toString();
        String flour = write("flour.txt", FLOUR).toString();

        assertThat(nearest(
                shell.run("ask", "--json", "--corpus", truce, "--corpus", flour, IN_OTHER_WORDS)))
                .isEqualTo(TRUCE);
        assertThat(shell.run("ask", "--corpus", flour, "Where were the lorries stopped?").out())
                .contains(FLOUR);
        assertThat(doctor()).isEqualTo("ok    index: 1 articles, 1 passages");

        Files.writeString(shell.data().resolve("index").resolve("segments_99"), "broken");
        assertThat(shell.run("ask", "--corpus", truce, "When does the cease-fire begin?").out())
                .contains(TRUCE);
    }
}
