package dev.parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {

    @ParameterizedTest
    @ValueSource(strings = {"he", "She", "they", "it", "who", "some", "the message",
        "a statement from the campaign",
        "statement", "The New York Times report", "an email sent to supporters", "the text of the letter"})
    void aPronounOrAWritingIsNoName(String words) {
        assertThat(new Speaker(words, new Span(0, 1)).isNamed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sergei Lavrov", "Lavrov", "officials", "a spokesman for the report's authors",
        "The Washington Post", "the editor of a report", "Mike Story"})
    void whoeverCanSpeakIsNamed(String words) {
        assertThat(new Speaker(words, new Span(0, 1)).isNamed()).isTrue();
    }
}
