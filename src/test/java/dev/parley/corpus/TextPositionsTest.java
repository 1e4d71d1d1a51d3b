package dev.parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPositionsTest {

    @Test
    void theyAreThePositionsThatCountingGives() {
        ArbitraryText.check(100, arbitrary -> {
            String text = arbitrary.body();
            TextPositions positions = new TextPositions(text);
            int[] boundaries = IntStream.rangeClosed(0, text.codePointCount(0, text.length()))
                    .map(codePoint -> text.offsetByCodePoints(0, codePoint)).toArray();
            for (int from = 0; from < boundaries.length; from++) {
                int to = from + arbitrary.random().nextInt(boundaries.length - from);
                assertThat(positions.of(new Span(boundaries[from], boundaries[to])))
                        .isEqualTo(new TextPosition(from, to));
            }
        });
    }
}
