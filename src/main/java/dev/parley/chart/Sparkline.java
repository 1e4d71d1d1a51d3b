package dev.parley.chart;

import java.util.Collections;
import java.util.List;

/** A row of bars made of characters, one for each number: for a place that shows text and no picture. */
public final class Sparkline {

    /** The block elements of Unicode, from one eighth to eight. */
    private static final int LOWEST = '\u2581';
    private static final int LEVELS = 8;

    private Sparkline() {}

    /**
     * Bars for {@code counts}, of which none is negative: the lowest for zero, the full one for the greatest, and no bar of another
     * number as low as that of zero. Empty for no numbers.
     */
    public static String of(List<Integer> counts) {
        int greatest = counts.isEmpty() ? 0 : Collections.max(counts);
        StringBuilder bars = new StringBuilder();
        for (int count : counts) {
            int level = count == 0 ? 0 : 1 + (int) ((long) (LEVELS - 2) * count / greatest);
            bars.appendCodePoint(LOWEST + level);
        }
        return bars.toString();
    }
}
