package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CopiesTest {

    private static final String WIRE = "The delegations met for nine hours in the old palace on the lake. They left it"
            + " without a deal on the truce, two officials said. The mediator blamed both of the sides for it, and said that"
            + " the xylophone in the lobby had been the only thing in tune. He wants to see them again within a month.";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private void ingest(String name, String lines) throws IOException {
        Shell.Outcome ingest = shell.run("ingest", "--no-wait",
                Files.writeString(folder.resolve(name), lines).toString());
        assertThat(ingest.status()).as(ingest.err()).isZero();
    }

    private static String line(String identifier, String publisher, String date, String body) {
        return "{\"identifier\": \"%s\", \"headline\": \"Talks\", \"publisher\": \"%s\", \"datePublished\": \"%s\", \"articleBody\": \"%s\"}\n"
                .formatted(identifier, publisher, date, body);
    }

    private void ingestOneStoryThreeTimes() throws IOException {
        ingest("talks.jsonl", line("late", "The Gazette", "2016-09-12", WIRE)
                + line("early", "The Wire", "2016-09-10", WIRE)
                + line("middle", "The Herald", "2016-09-11", "(Geneva) " + WIRE + " Nobody else spoke.")
                + line("other", "The Echo", "2016-09-10", "The xylophone was not in tune, the echo said."));
    }

    @Test
    void anAnswerQuotesOneAndNamesTheOthersTheEarliestFirst() throws IOException {
        ingestOneStoryThreeTimes();

        JsonNode answer = shell.run("ask", "--words", "--json", "Who blamed both of the sides?").json()
                .getFirst();

        assertThat(answer.get("quotes").valueStream()
                .filter(quote -> quote.get("text").asString().contains("blamed")))
                .hasSize(1);
        String shown = answer.at("/quotes/0/article").asString();
        assertThat(answer.at("/quotes/0/alsoIn").valueStream().map(JsonNode::asString).toList())
                .containsExactlyElementsOf(Stream.of("early", "middle", "late")
                        .filter(article -> !article.equals(shown)).toList());
    }

    @Test
    void thePairsAreListedOnce() throws IOException {
        ingestOneStoryThreeTimes();

        Shell.Outcome pairs = shell.run("copies", "--json");

        assertThat(pairs.status()).isZero();
        assertThat(pairs.json()).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.get("articles").toString()).doesNotContain("other");
            assertThat(pair.get("share").asDouble()).isEqualTo(1);
        });
        assertThat(shell.run("copies").out()).contains("100 % in common",
                "10 September 2016, The Wire: Talks (early)");
    }

    @Test
    void withoutCopiesTheExitStatusIsOne() throws IOException {
        ingest("one.jsonl", line("one", "The Wire", "2016-09-10", WIRE));

        Shell.Outcome none = shell.run("copies");

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEqualTo("No two articles are copies.\n");
    }

    @Test
    void whatAnArticleSaidBeforeIsShown() throws IOException {
        ingest("one.jsonl", line("one", "The Wire", "2016-09-10", WIRE));
        assertThat(shell.run("versions", "one").out()).contains("It has not changed since it was put in.");
        ingest("one.jsonl", line("one", "The Wire", "2016-09-10", WIRE.replace("nine hours", "two hours")));

        Shell.Outcome versions = shell.run("versions", "one");

        assertThat(versions.status()).isZero();
        assertThat(versions.out())
                .containsSubsequence("Changed on ", "  - The delegations met for nine hours in",
                        "  + The delegations met for two hours in")
                .doesNotContain("mediator");
        assertThat(shell.run("versions", "--json", "one").json().getFirst().get("articleBody").asString())
                .isEqualTo(WIRE);
        assertThat(shell.run("ask", "--words", "How long did the delegations meet?").out())
                .contains("two hours")
                .doesNotContain("nine hours");
    }

    @Test
    void earlierVersionsOutliveAReindexAndGoWithTheirArticle() throws IOException {
        ingest("one.jsonl", line("one", "The Wire", "2016-09-10", WIRE));
        ingest("one.jsonl", line("one", "The Wire", "2016-09-10", "A deal was signed."));

        assertThat(shell.run("reindex").status()).isZero();
        assertThat(shell.run("versions", "one").out()).contains("- They left it without a deal",
                "+ A deal was signed.");

        assertThat(shell.run("remove", "one").status()).isZero();
        ingest("one.jsonl", line("one", "The Wire", "2016-09-10", "A deal was signed."));
        assertThat(shell.run("versions", "one").status()).isEqualTo(1);
    }

    @Test
    void whoIsNotThereHasNoVersions() {
        Shell.Outcome nobody = shell.run("versions", "nobody");

        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("There is no article nobody");
    }
}
