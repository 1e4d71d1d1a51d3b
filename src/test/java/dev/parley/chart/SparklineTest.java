package dev.parley.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void theGreatestIsFullAndNothingAsLowAsZero() {
        assertThat(Sparkline.of(List.of(0, 1, 350, 700))).isEqualTo("▁▂▅█");
    }

    @Test
    void nothingIsFlat() {
        assertThat(Sparkline.of(List.of())).isEmpty();
        assertThat(Sparkline.of(List.of(0, 0))).isEqualTo("▁▁");
    }

    @Test
    void hugeCountsDoNotOverflow() {
        assertThat(Sparkline.of(List.of(Integer.MAX_VALUE, 1))).isEqualTo("█▂");
    }
}
