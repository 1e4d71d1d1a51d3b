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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SaidTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void ingest() throws IOException {
        shell = new Shell(folder);
        Path talks = Files.writeString(folder.resolve("talks.jsonl"),
                """
                        {"identifier": "old", "headline": "Talks", "datePublished": "2016-09-09", "articleBody": \
                        "\u201cThe xylophone is out of tune,\u201d John Kerry said."}
                        {"identifier": "new", "headline": "Tea", "datePublished": "2016-09-12", "articleBody": \
                        "\u201cThe tea is cold by now,\u201d John Kerry said. \u201cTea is what we drink,\u201d Teresa Kerry said."}
                        """);
        assertThat(shell.run("ingest", talks.toString()).status()).isZero();
    }

    @Test
    void theNewestComesFirst() {
        Shell.Outcome outcome = shell.run("said", "John", "Kerry");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith("  Understood: said by John Kerry.\n")
                .containsSubsequence("“The tea is cold by now,” John Kerry said.", "— John Kerry", "Tea",
                        "12 September 2016, paragraph 1", "“The xylophone is out of tune,”", "Talks")
                .doesNotContain("drink");
    }

    @Test
    void jsonTellsWhatWasUnderstood() {
        JsonNode page = shell.run("said", "--json", "--about", "xylophones", "--from", "2016-09-01", "--to",
                "September 2016", "john kerry").json().getFirst();
        assertThat(page.at("/interpretation/speaker").asString()).isEqualTo("John Kerry");
        assertThat(page.at("/interpretation/from").asString()).isEqualTo("2016-09-01");
        assertThat(page.at("/interpretation/to").asString()).isEqualTo("2016-09-30");
        assertThat(page.get("page").asInt()).isEqualTo(1);
        assertThat(page.get("more").asBoolean()).isFalse();
        assertThat(page.get("quotes")).hasSize(1);
        assertThat(page.at("/quotes/0/article").asString()).isEqualTo("old");
        assertThat(page.at("/quotes/0/speaker/name").asString()).isEqualTo("John Kerry");
        assertThat(page.at("/quotes/0").has("score")).isFalse();
    }

    @Test
    void thePartsCanBeTypedInOne() {
        assertThat(shell.run("said", "Kerry", "about", "tea", "from", "2016-09-10").out())
                .contains("cold by now", "drink", "Several are called that: John Kerry, Teresa Kerry.")
                .doesNotContain("xylophone");
    }

    @Test
    void nothingFoundIsExitStatusOne() {
        Shell.Outcome unknown = shell.run("said", "Kery");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.out()).isEqualTo("Nobody called Kery is quoted in the articles."
                + " Was this meant: John Kerry, Teresa Kerry?\n");
        assertThat(shell.run("said", "--json", "Kery").json().getFirst().get("nearest")).hasSize(2);
        assertThat(shell.run("said", "Kerry", "--about", "theremins").out()).startsWith("Nothing was found.");
        assertThat(shell.run("said", "Kerry", "--about", "theremins").status()).isEqualTo(1);
        assertThat(shell.run("said", "Kerry", "--page", "2").status()).isEqualTo(1);
        assertThat(shell.run("said", "Kerry", "--page", "2").out()).startsWith("There are not so many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about tea", "Kerry --from soon", "Kerry --page 0", "Kerry from 31 June 2016",
        "Kerry --from 2017 --to 2016"})
    void whatCannotBeReadIsWrongUsage(String arguments) {
        Shell.Outcome outcome = shell.run(("said " + arguments).split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("Try 'parley said --help'.");
    }
}
