package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.corpus.Span;
import org.junit.jupiter.api.Test;

final class ClausesTest {

    private static final String SENTENCE = "The ministers met in Geneva on Friday; the talks, which had begun at noon, went on until"
            + " midnight, and nobody knew whether a deal was near, but the envoy stayed.";

    private static String around(String body, String focus, int limit) {
        int start = body.indexOf(focus);
        return Clauses
                .around(body, new Span(0, body.length()), new Span(start, start + focus.length()), limit)
                .in(body);
    }

    @Test
    void aSentenceThatFitsStaysWhole() {
        assertThat(around(SENTENCE, "noon", 600)).isEqualTo(SENTENCE);
    }

    @Test
    void theCutFallsBetweenClauses() {
        assertThat(around(SENTENCE, "begun at noon", 100)).isEqualTo(
                "the talks, which had begun at noon, went on until midnight,");
        assertThat(around(SENTENCE, "the envoy", 40)).isEqualTo("but the envoy stayed.");
        assertThat(around(SENTENCE, "Geneva", 60)).isEqualTo("The ministers met in Geneva on Friday;");
    }

    @Test
    void withoutClausesTheCutFallsBetweenWords() {
        String words = "one two three four five six seven eight nine ten";
        assertThat(around(words, "five", 20)).isEqualTo("four five six seven");
    }

    @Test
    void aFocusThatIsTooLongIsCutAtItsEnd() {
        assertThat(around(SENTENCE, SENTENCE.substring(0, 80), 30)).startsWith("The ministers met")
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void withoutWordsTheCutPartsNoCharacter() {
        String faces = "😀".repeat(50);
        String cut = Clauses.around(faces, new Span(0, 100), new Span(40, 42), 11).in(faces);
        assertThat(cut).hasSize(22).matches("(😀)+");
        String accents = "e\u0301".repeat(50);
        assertThat(Clauses.around(accents, new Span(0, 100), new Span(40, 42), 11).in(accents))
                .startsWith("e").endsWith("\u0301");
    }

    @Test
    void anEmptySentenceIsRefused() {
        assertThatThrownBy(() -> Clauses.around("a", new Span(0, 0), new Span(0, 0), 600)).isInstanceOf(
                IllegalArgumentException.class);
    }
}
