package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QuotesTest {

    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aQuotationIsToldWithItsSpeakerInCodePoints() throws IOException {
        String body = "😀 Foreign Minister Sergei Lavrov arrived. “We’re not there yet,” Lavrov told reporters.";
        Path article = write("talks.txt", "Talks\n" + body);

        Shell.Outcome outcome = new Shell(folder).run("quotes", "--json", article.toString());

        assertThat(outcome.status()).isZero();
        JsonNode quotation = outcome.json().getFirst().at("/quotations/0");
        assertThat(quotation.propertyNames()).containsExactly("start", "end", "text", "kind", "speaker",
                "cue");
        assertThat(quotation.get("text").asString()).isEqualTo("We’re not there yet,");
        assertThat(quotation.at("/speaker/name").asString()).isEqualTo("Sergei Lavrov");
        for (String part : new String[]{"", "/speaker/mention", "/cue"}) {
            JsonNode span = quotation.at(part);
            int[] points = body.codePoints().toArray();
            assertThat(span.get("text").asString()).isEqualTo(new String(points, span.get("start").asInt(),
                    span.get("end").asInt() - span.get("start").asInt()));
        }
    }

    @Test
    void articlesComeInTheOrderOfTheInputAlsoThoseWithoutQuotations() throws IOException {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 20).forEach(number -> lines
                .append("{\"identifier\": \"a%d\", \"articleBody\": \"Nobody spoke.\"}%n".formatted(number)));
        lines.append("broken\n");

        Shell.Outcome outcome = new Shell(folder).run("quotes", "--json",
                write("a.jsonl", lines.toString()).toString());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.json()).extracting(json -> json.get("identifier").asString())
                .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(number -> "a" + number).toList());
        assertThat(outcome.json()).allSatisfy(json -> assertThat(json.get("quotations")).isEmpty());
        assertThat(outcome.err()).contains("a.jsonl, line 21: ");
    }

    @Test
    void aPersonReadsWordsAndName() throws IOException {
        Path article = write("talks.txt",
                "Talks\n“No,” said Sergei Lavrov. She saw “Talk of the Town” twice.");

        assertThat(new Shell(folder).run("quotes", article.toString()).out())
                .isEqualTo(
                        "Talks\n\n  No,\n  — Sergei Lavrov\n\n  Talk of the Town\n  — not said by whom\n\n");
    }
}
