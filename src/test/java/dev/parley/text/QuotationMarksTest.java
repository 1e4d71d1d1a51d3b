package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotationMarksTest {

    private static List<String> quotations(String body) {
        return QuotationMarks.find(body, Paragraphs.find(body)).stream()
                .map(marked -> marked.inside().in(body)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"“We are close,” he said.", "\"We are close,\" he said.",
        "''We are close,'' he said.",
        "``We are close,'' he said.", "«We are close,» he said.", "« We are close, » he said.",
        "„We are close,“ he said.",
        "„We are close,” he said.", "»We are close,« he said.", "‘We are close,’ he said.",
        "「We are close,」 he said.",
        "â€œWe are close,â€\u009D he said.", "â€œWe are close,â€ he said.", "“We are close,\" he said.",
        "\"We are close,” he said.", "He said:“We are close,” and left.", "(“We are close,”)"})
    void everyStyleOfMarksIsKnown(String body) {
        assertThat(quotations(body)).containsExactly("We are close,");
    }

    @Test
    void severalQuotationsOfALineAreKeptApart() {
        assertThat(quotations("\"It is hard,\" he said. \"But we try.\" He called it \"odd.\""))
                .containsExactly("It is hard,",
                        "But we try.", "odd.");
    }

    @Test
    void apostrophesAreNoMarks() {
        assertThat(quotations("It’s the workers’ rights, don’t you see, of the ’90s.")).isEmpty();
        assertThat(quotations("It's the workers' rights, and rock 'n' roll.")).isEmpty();
    }

    @Test
    void aSingleMarkThatIsNeverClosedHidesNothing() {
        assertThat(quotations("‘Tis said: “We are close,” he wrote.")).containsExactly("We are close,");
    }

    @Test
    void speechWithinSpeechBelongsToIt() {
        assertThat(quotations("“He said ‘never,’ and left,” she said."))
                .containsExactly("He said ‘never,’ and left,");
        assertThat(quotations("''They asked, 'Who are you?''' he said."))
                .containsExactly("They asked, 'Who are you?'");
    }

    @Test
    void speechOfSeveralParagraphsIsOneQuotationAParagraph() {
        assertThat(quotations("“We came.\n\n“We saw.\n\n“We left,” he said.")).containsExactly("We came.",
                "We saw.", "We left,");
    }

    @Test
    void aStrayMarkIsNoQuotation() {
        assertThat(quotations("It was 5\" long.\n\nAnd the “rest.\n\nOf it.”")).isEmpty();
        assertThat(quotations("“”")).isEmpty();
    }

    @Test
    void anAttributeOfMarkupIsNoSpeech() {
        assertThat(quotations("<tweet id=\"7489\" author=\"@somebody\">\"We won,\" he said.</tweet>"))
                .containsExactly("We won,");
    }
}
