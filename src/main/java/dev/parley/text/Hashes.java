package dev.parley.text;

import java.util.Arrays;

/** A set of hashes, compared fast with another; small, because thousands are kept at once. */
public final class Hashes {

    /** Ascending, each once. */
    private final int[] values;

    private Hashes(int[] values) {
        this.values = values;
    }

    /** The set of the first {@code count} of {@code values}, which stay as they are. */
    public static Hashes of(int[] values, int count) {
        int[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return new Hashes(Arrays.copyOf(sorted, distinct));
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /** How many the two sets have in common. */
    public int common(Hashes other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < values.length && j < other.values.length) {
            int order = Integer.compare(values[i], other.values[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** True when all of the smaller set is in the larger one. */
    public boolean oneHoldsTheOther(Hashes other) {
        return common(other) == Math.min(size(), other.size());
    }
}
