package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was understood of a question is shown, and can be undone. */
class UnderstandingTest {

    private static final String QUESTION = "What did Lavrov tune in March 2016, according to Politico?";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void ingest() throws IOException {
        shell = new Shell(folder);
        Path articles = Files.writeString(folder.resolve("articles.jsonl"),
                """
                        {"identifier": "march", "publisher": "Politico", "datePublished": "2016-03-14", "articleBody": "Lavrov tuned the xylophone in Geneva."}
                        {"identifier": "april", "publisher": "Politico", "datePublished": "2016-04-14", "articleBody": "Lavrov tuned the xylophone in Vienna."}
                        {"identifier": "undated", "articleBody": "Lavrov tuned the theremin."}
                        """);
        assertThat(shell.run("ingest", articles.toString()).status()).isZero();
    }

    @Test
    void jsonHoldsOnlyWhatWasUnderstood() {
        JsonNode json = shell.run("ask", "--json", QUESTION).json().getFirst();
        assertThat(json.get("interpretation").toString())
                .isEqualTo("{\"from\":\"2016-03-01\",\"to\":\"2016-03-31\",\"publisher\":\"Politico\"}");
        assertThat(json.get("quotes")).hasSize(1);
        assertThat(json.at("/quotes/0/article").asString()).isEqualTo("march");
        assertThat(shell.run("ask", "--json", "What did Lavrov say?").json().getFirst().get("interpretation")
                .toString()).isEqualTo("{\"speaker\":\"Lavrov\"}");
        assertThat(shell.run("ask", "--json", "xylophone").json().getFirst().get("interpretation").toString())
                .isEqualTo("{}");
    }

    @Test
    void aPersonIsToldHowToUndoDates() {
        assertThat(shell.run("ask", QUESTION).out()).contains("in Geneva",
                "  Understood: from 1 to 31 March 2016; published by Politico. For all dates add: search all dates\n");
        assertThat(shell.run("ask", "Lavrov xylophone according to politico").out())
                .contains("Understood: published by Politico.\n").doesNotContain("all dates");
        assertThat(shell.run("ask", "Lavrov xylophone").out()).doesNotContain("Understood");
        assertThat(shell.run("ask", "--json", QUESTION, "search", "all", "dates").json().getFirst()
                .get("quotes")).hasSize(2);
    }

    @Test
    void anUndatedArticleIsMarkedAndComesAfter() {
        Shell.Outcome answer = shell.run("ask", "What did Lavrov tune in June 2016?");
        assertThat(answer.out()).contains("undated", "Understood: from 1 to 30 June 2016");
        JsonNode quotes = shell.run("ask", "--json", "Lavrov theremin in April 2016").json().getFirst()
                .get("quotes");
        assertThat(quotes).extracting(quote -> quote.get("article").asString())
                .containsExactly("april", "undated");
        assertThat(quotes.get(1).has("datePublished")).isFalse();
    }

    @Test
    void theDayOfAskingCounts() {
        shell.typing("""
                {"id": "a", "question": "What did Lavrov tune last month?", "asked": "2016-05-02"}
                {"id": "b", "question": "What did Lavrov tune last month?", "asked": "2016-04-02"}
                """);
        assertThat(shell.run("ask", "--batch", "-", "--json").json())
                .extracting(json -> json.at("/quotes/0/article").asString())
                .containsExactly("april", "march");
    }

    @Test
    void aCorrectionIsShown() {
        assertThat(shell.run("ask", "who tuned the xilophone").out())
                .contains("Understood: \u201cxilophone\u201d taken for \u201cxylophone\u201d.");
    }

    @Test
    void theOperatorsSynonymsAreUsedAndABadFileIsNamed() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "marimba, xylophone\n");
        shell.export("PARLEY_ANSWER_SYNONYMS", words.toString());
        assertThat(shell.run("ask", "--json", "Lavrov marimba").json().getFirst().at("/quotes/0/text")
                .asString())
                .contains("xylophone");

        Files.writeString(words, "marimba, xylophone\nmarimba\n");
        Shell.Outcome refused = shell.run("ask", "Lavrov marimba");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).startsWith(
                "answer.synonyms: " + words
                        + ", line 2: a group needs two words or more, separated by commas");
    }
}
