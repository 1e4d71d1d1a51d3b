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
import tools.jackson.databind.JsonNode;

class AskTest {

    private static final String QUESTION = "Who did Lavrov blame for the impasse?";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theSamplesAnswerANewcomer() {
        Shell.Outcome answer = shell.run("ask", QUESTION);

        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("blamed Washington for the impasse", "No deal in sight", "Parley samples",
                        "10 September 2016", "paragraph 2")
                .doesNotContain("\u001b");
        assertThat(answer.err()).contains("built-in samples", "parley ingest");
        assertThat(shell.data()).doesNotExist();
    }

    @Test
    void jsonIsOneObjectInOneLineAndNothingElse() {
        Shell.Outcome answer = shell.run("ask", "--json", QUESTION);

        assertThat(answer.json()).hasSize(1);
        JsonNode json = answer.json().getFirst();
        assertThat(json.propertyNames()).containsExactly("answered", "confidence", "interpretation",
                "quotes");
        assertThat(json.get("answered").asBoolean()).isTrue();
        assertThat(json.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(json.get("quotes")).hasSizeBetween(1, 5);
        JsonNode quote = json.get("quotes").get(0);
        assertThat(quote.propertyNames()).containsExactly("article", "start", "end", "text", "prefix",
                "suffix",
                "headline", "publisher", "datePublished", "collection", "score");
        assertThat(quote.get("text").asString()).contains("Washington", "blam");
        assertThat(quote.get("collection").asString()).isEqualTo("samples");
    }

    @Test
    void whatNobodyWroteAboutIsNotFound() {
        Shell.Outcome answer = shell.run("ask", "Who won the 2016 US election?");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).startsWith("Nothing found.");
        assertThat(
                shell.run("ask", "--json", "what's for lunch?").json().getFirst().get("answered").asBoolean())
                .isFalse();
    }

    @Test
    void aQuestionNeedsNoQuotationMarks() {
        assertThat(shell.run("ask", "who", "did", "lavrov", "blame", "for", "the", "impasse").out())
                .contains("blamed Washington");
    }

    @Test
    void anEmptyQuestionIsToldHowToAsk() {
        for (String nothing : List.of("", "   ")) {
            Shell.Outcome answer = shell.run("ask", nothing);
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err()).contains("for example: parley ask", "Try 'parley ask --help'");
        }
    }

    @Test
    void withAnIndexTheSamplesStepAside() throws IOException {
        shell.run("ingest", write("talks.txt", "Talks\nThe xylophone was tuned in Geneva.").toString());

        assertThat(shell.run("ask", QUESTION).status()).isEqualTo(1);
        Shell.Outcome answer = shell.run("ask", "Where was the xylophone tuned?");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("The xylophone was tuned in Geneva.", "Talks", "undated");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aCorpusAnswersInPlaceOfTheDataFolder() throws IOException {
        String corpus = write("talks.txt", "Talks\nThe xylophone was tuned in Geneva.").toString();

        assertThat(shell.run("ask", "--corpus", corpus, "Where was the xylophone tuned?").out())
                .contains("in Geneva");
        assertThat(shell.run("ask", "--corpus", corpus, QUESTION).status()).isEqualTo(1);
        assertThat(shell.data()).doesNotExist();
    }

    @Test
    void aCorpusThatCannotBeReadIsNamed() {
        Shell.Outcome answer = shell.run("ask", "--corpus", folder.resolve("absent.txt").toString(),
                QUESTION);

        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.err()).contains("absent.txt: no such file or folder");
    }

    @Test
    void aBatchAnswersEachLineInItsOrder() throws IOException {
        Path questions = write("questions.jsonl", """
                {"id": "a", "question": "Who did Lavrov blame for the impasse?", "asked": "2016-09-10"}

                {"id": "b", "question": "what's for lunch?"}
                {"id": "c"}
                {"id": "d", "question": "Who?", "asked": "yesterday"}
                not JSON
                {"id": 7, "question": "How many people are in eastern Aleppo?"}
                """);

        Shell.Outcome answers = shell.run("ask", "--batch", questions.toString(), "--json");

        assertThat(answers.status()).isEqualTo(3);
        assertThat(answers.json()).extracting(json -> json.path("id").asString("")).containsExactly("a", "b",
                "c", "d",
                "", "7");
        assertThat(answers.json()).extracting(json -> json.path("answered").asBoolean(false)).containsExactly(
                true, false,
                false, false, false, true);
        assertThat(answers.json()).extracting(json -> json.has("error")).containsExactly(false, false, true,
                true, true,
                false);
    }

    @Test
    void aBatchComesFromStandardInputToo() {
        shell.typing("{\"id\": \"a\", \"question\": \"Who did Lavrov blame for the impasse?\"}\n");

        Shell.Outcome answers = shell.run("ask", "--batch", "-", "--json");

        assertThat(answers.status()).isZero();
        assertThat(answers.json()).hasSize(1);
    }

    @Test
    void aBatchNeedsAFileAndNoQuestion() {
        assertThat(shell.run("ask", "--batch", folder.resolve("absent").toString(), "--json").err())
                .contains("cannot read the questions");
        assertThat(shell.run("ask", "--batch", "-").err()).contains("--json");
        assertThat(shell.run("ask", "--batch", "-", "--json", "Who?").err()).contains("leave out");
    }

    @Test
    void aQuoteThatHangsOnTheSentenceBeforeIsPrintedAfterIt() throws IOException {
        String before = "Sergei Lavrov \uD83D\uDD4A came late.";
        // How it is shown is tested, not how sure it is.
        shell.export("PARLEY_ANSWER_THRESHOLD", "0");
        // So long that no quote has room for another sentence.
        String words = "“I tuned the xylophone in Geneva, and nobody knows how long the tuning of it took, "
                + "for the xylophone was older than the tuner, ".repeat(11) + "and so was I,” he said.";
        shell.run("ingest",
                write("talks.txt", "Talks\n" + before + " " + words + " All the guests left.").toString(),
                write("again.txt", "Talks again\n" + words).toString());
        String question = "What was said of the tuning of the xylophone in Geneva, and how long it took?";

        JsonNode quote = shell.run("ask", "--json", question).json().getFirst().at("/quotes/0");
        assertThat(quote.propertyNames()).contains("alsoIn");
        assertThat(quote.get("alsoIn")).singleElement().satisfies(other -> assertThat(other.asString())
                .isIn("talks", "again").isNotEqualTo(quote.get("article").asString()));
        String shown = shell.run("ask", question).out();
        assertThat(shown).contains("\n  “I tuned the xylophone", "\n  Also in: Talks");

        shell.run("remove", "again");
        JsonNode alone = shell.run("ask", "--json", question).json().getFirst().at("/quotes/0");
        assertThat(alone.has("alsoIn")).isFalse();
        assertThat(alone.get("text").asString()).isEqualTo(words);
        assertThat(alone.get("context").propertyNames()).containsExactly("start", "end");
        assertThat(alone.at("/context/start").asInt()).isZero();
        assertThat(alone.at("/context/end").asInt()).isEqualTo(before.length() - 1);
        assertThat(shell.run("ask", question).out())
                .contains("\n  Just before: " + before + "\n  " + words + "\n");
    }

    @Test
    void whatATerminalWouldObeyIsNotPrintedToPeople() throws IOException {
        String words = "The xylophone \u001b[2J\u0007\u202e was tuned.";
        shell.run("ingest", write("talks.txt", "Talks\u001b[31m\n" + words).toString());

        assertThat(shell.run("ask", "xylophone tuned").out())
                .contains("The xylophone \ufffd[2J\ufffd\ufffd was tuned.")
                .doesNotContain("\u001b");
        assertThat(shell.run("ask", "--json", "xylophone tuned").json().getFirst().at("/quotes/0/text")
                .asString())
                .isEqualTo(words);
    }
}
