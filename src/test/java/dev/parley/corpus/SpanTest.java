package dev.parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ArbitraryText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void aSpanCannotEndBeforeItStartsNorBeginBeforeTheText() {
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3..2");
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptySpanIsASpan() {
        assertThat(new Span(2, 2).isEmpty()).isTrue();
        assertThat(new Span(2, 3).isEmpty()).isFalse();
        assertThat(new Span(2, 2).length()).isZero();
        assertThat(new Span(2, 5).length()).isEqualTo(3);
    }

    @Test
    void spansThatTouchDoNotOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(3, 5).overlaps(new Span(0, 3))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
        assertThat(new Span(3, 5).overlaps(new Span(0, 4))).isTrue();
    }

    @Test
    void aSpanContainsItselfAndWhatLiesWithin() {
        Span span = new Span(2, 6);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new Span(3, 5))).isTrue();
        assertThat(span.contains(new Span(1, 5))).isFalse();
        assertThat(span.contains(new Span(3, 7))).isFalse();
    }

    @Test
    void theCoverIsTheSmallestThatHoldsBoth() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Span one = span(random);
            Span other = span(random);
            Span cover = one.cover(other);
            assertThat(cover.contains(one) && cover.contains(other)).isTrue();
            assertThat(List.of(one.start(), other.start())).contains(cover.start());
            assertThat(List.of(one.end(), other.end())).contains(cover.end());
            assertThat(other.cover(one)).isEqualTo(cover);
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(20);
        return new Span(start, start + random.nextInt(20));
    }

    @Test
    void spansAreOrderedByStartThenByEnd() {
        assertThat(List.of(new Span(4, 5), new Span(1, 9), new Span(1, 3)).stream().sorted())
                .containsExactly(new Span(1, 3), new Span(1, 9), new Span(4, 5));
    }

    @Test
    void aSpanOfATextIsWhatStandsThere() {
        assertThat(new Span(4, 9).in("the talks broke down")).isEqualTo("talks");
        assertThatThrownBy(() -> new Span(4, 99).in("the talks"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aPositionCountsCodePoints() {
        String text = "😀 Kerry 🇸🇾 said";
        int kerry = text.indexOf("Kerry");
        int said = text.indexOf("said");
        assertThat(TextPosition.of(text, new Span(kerry, kerry + 5))).isEqualTo(new TextPosition(2, 7));
        assertThat(TextPosition.of(text, new Span(said, said + 4))).isEqualTo(new TextPosition(11, 15));
        assertThat(TextPosition.of(text, new Span(0, text.length())).length()).isEqualTo(15);
    }

    @Test
    void aPositionIsNeverBeyondTheSpanAndHasItsLengthInCodePoints() {
        ArbitraryText.check(200, arbitrary -> {
            String text = arbitrary.body();
            Span span = QuoteTest.spanBetweenCodePoints(text, arbitrary.random());
            TextPosition position = TextPosition.of(text, span);
            assertThat(position.start())
                    .isEqualTo((int) text.substring(0, span.start()).codePoints().count());
            assertThat(position.length()).isEqualTo((int) span.in(text).codePoints().count());
        });
    }
}
