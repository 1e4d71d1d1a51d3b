package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {

    private static boolean alike(String one, String other) {
        boolean alike = Shingles.of(one).isLike(Shingles.of(other));
        assertThat(Shingles.of(other).isLike(Shingles.of(one))).as("the same the other way round")
                .isEqualTo(alike);
        return alike;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Mr. Lavrov left Geneva on Friday. | Mr. Lavrov left Geneva on Friday.",
        "“We’re just not there yet,” Mr. Kerry said. | ''We're just not there yet,'' Mr. Kerry said.",
        "The foreign minister and his aides left Geneva late this week, two officials said. | The foreign minister and his aides left Geneva late this week, two senior officials said.",
        "Kerry left at once, and nobody knew why he was in such haste. | John Kerry left at once, and nobody knew why he was in such haste.",
        "There is no deal in sight in Geneva tonight, he said. | But there is no deal in sight in Geneva tonight, he said. All of the delegates left.",
        "😀😀 | 😀😀", "Да. | Да."})
    void whatIsRepublishedWithSmallEditsIsAlike(String one, String other) {
        assertThat(alike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Sanders will pick up at least 14. | Sanders will pick up at least 45.",
        "The delegates will get at least 14 seats after the vote of Friday. | The delegates will get at least 45 seats after the vote of Friday.",
        "The Kerry campaign did not respond to a request for comment. | The Lavrov campaign did not respond to a request for comment.",
        "I’m not there yet. | “I’m not there yet,” Mr. Kerry told reporters in Geneva.",
        "There is no deal in sight, he said. | There is hope for a deal, he said.", "😀 | 😁", "Yes. | No.",
        "... | !!!"})
    void whatTellsSomethingElseIsNot(String one, String other) {
        assertThat(alike(one, other)).isFalse();
    }

    @Test
    void theWordsOfOneStandInALongerOneAndNotTheOtherWayRound() {
        Shingles one = Shingles.of("There is no deal in sight in Geneva tonight.");
        Shingles longer = Shingles.of(
                "There is no deal in sight in Geneva tonight. Nobody knows when the delegates will meet again.");

        assertThat(one.standsIn(longer)).isTrue();
        assertThat(longer.standsIn(one)).isFalse();
    }

    @Test
    void anyTextIsLikeItself() {
        ArbitraryText.check(300, arbitrary -> {
            String body = arbitrary.body();
            assertThat(alike(body, body)).isTrue();
            alike(body, arbitrary.text(8));
        });
    }
}
