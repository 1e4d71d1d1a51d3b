package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import dev.parley.eval.BadGoldQuestionException;
import dev.parley.eval.GoldQuestion;
import dev.parley.eval.GoldQuestionJson;
import dev.parley.store.GivenAnswer;
import dev.parley.store.PostgresqlAccess;
import dev.parley.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people thought of answers, and how what is kept of them is deleted. */
class FeedbackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String QUESTION = "Who did Lavrov blame for the impasse?";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private static GivenAnswer answer(String id, String person, String question,
            GivenAnswer.@Nullable ShownQuote shown) {
        return new GivenAnswer(id, new GivenAnswer.Place("T1", "C1", null, "1.0"), person, question, DAY,
                shown != null, 0.5, null, shown, Shell.NOW);
    }

    /** What a running bot has kept: one answer that was helpful, one that rightly was none, one that was not helpful. */
    private void keep(Store store) {
        JsonNode quote = shell.run("ask", "--json", QUESTION).json().getFirst().get("quotes").get(0);
        store.answers().put(answer("A1", "U1", QUESTION, new GivenAnswer.ShownQuote(
                quote.get("article").asString(), 0, 1, quote.get("text").asString())));
        store.answers().put(answer("A2", "U1", "Who played the \uD83C\uDFBB \u201Cviolin\u201D?", null));
        store.answers().put(answer("A3", "U2", "Why\u001B[31m?",
                new GivenAnswer.ShownQuote("talks", 0, 4, "\u2014 \u201C\u201D")));
        store.answers().put(answer("A4", "U2", "When?", new GivenAnswer.ShownQuote("talks", 0, 4, " \t ")));
        store.votes().put("A1", "U2", true, Shell.NOW);
        store.votes().put("A1", "U3", true, Shell.NOW);
        store.votes().put("A1", "U1", false, Shell.NOW);
        store.votes().put("A2", "U1", true, Shell.NOW);
        store.votes().put("A3", "U1", true, Shell.NOW);
        store.votes().put("A3", "U2", false, Shell.NOW);
        store.votes().put("A4", "U2", true, Shell.NOW);
    }

    @Test
    void withoutVotesThereIsNothingToTellOrToExport() {
        assertThat(shell.run("feedback").status()).isEqualTo(1);
        assertThat(shell.run("feedback").out()).isEqualTo("No votes yet.\n");
        assertThat(shell.run("feedback", "export"))
                .isEqualTo(new Shell.Outcome(1, "", ""));
        assertThat(shell.run("forget", "--team", "T1", "--user", "U1").status()).isEqualTo(1);
        assertThat(shell.data().resolve(Store.FILE)).doesNotExist();
    }

    @Test
    void whatIsExportedCanBeGraded() throws IOException, BadGoldQuestionException {
        try (Store store = Store.open(shell.data(), null, null)) {
            keep(store);
            assertThat(shell.run("feedback"))
                    .isEqualTo(new Shell.Outcome(0, "4 answers with votes: 3 helpful, 1 not\n", ""));
            Shell.Outcome export = shell.run("feedback", "export");

            assertThat(export.status()).isZero();
            assertThat(export.err().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                    .startsWith("left out, ").doesNotContain("\u001B"));
            assertThat(export.out()).doesNotContain("U1", "U2", "U3");
            assertThat(export.out().lines()).hasSize(2);
            GoldQuestion first = GoldQuestionJson.read(export.out().lines().toList().getFirst(), "?",
                    LocalDate.EPOCH);
            assertThat(first.id()).isEqualTo("A1");
            assertThat(first.question().text()).isEqualTo(QUESTION);
            assertThat(first.question().asked()).isEqualTo(DAY);
            assertThat(first.answers()).singleElement().asString().contains("blamed Washington");
            assertThat(first.articles()).hasSize(1);
            GoldQuestion second = GoldQuestionJson.read(export.out().lines().toList().getLast(), "?",
                    LocalDate.EPOCH);
            assertThat(second.question().text()).isEqualTo("Who played the \uD83C\uDFBB \u201Cviolin\u201D?");
            assertThat(second.isAnswerable()).isFalse();

            Path file = Files.writeString(folder.resolve("feedback.jsonl"), export.out());
            Shell.Outcome graded = shell.run("eval", "--json", file.toString());
            assertThat(graded.status()).isZero();
            assertThat(graded.json().getFirst().get("answerable").asInt()).isEqualTo(1);
            assertThat(graded.json().getFirst().get("quote@1").asDouble()).isEqualTo(1.0);
        }
    }

    @Test
    void aPersonIsForgottenWhileTheBotRuns() throws IOException {
        try (Store store = Store.open(shell.data(), null, null)) {
            keep(store);
            assertForgets();
            assertThat(store.answers().latestOf("T1", "U1", 9)).isEmpty();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            shell.export("PARLEY_STORE_URL", server.getJdbcUrl("postgres", "postgres"));
            shell.run("forget", "--team", "T1", "--user", "U1");
            try (Store store = Store.open(shell.data(),
                    new PostgresqlAccess(server.getJdbcUrl("postgres", "postgres"), null, null), null)) {
                keep(store);
                assertForgets();
                assertThat(store.answers().latestOf("T1", "U1", 9)).isEmpty();
            }
        }
    }

    private void assertForgets() {
        assertThat(shell.run("forget", "--team", "T2", "--user", "U1").status()).isEqualTo(1);
        assertThat(shell.run("forget", "--team", "T1", "--user", "U1"))
                .isEqualTo(new Shell.Outcome(0, "questions deleted: 2, votes deleted: 3\n", ""));
        assertThat(shell.run("forget", "--team", "T1", "--user", "U1").status()).isEqualTo(1);
        assertThat(shell.run("feedback").out()).isEqualTo("2 answers with votes: 1 helpful, 1 not\n");
        assertThat(shell.run("forget", "--team", "T1").status()).isEqualTo(2);
    }
}
