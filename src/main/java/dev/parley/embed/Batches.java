package dev.parley.embed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Puts together what goes through the model at once: what is of like length, because a batch is padded to its longest. */
final class Batches {

    /** Tokens of a batch, padding counted: more costs memory and gains no time. A single one that is longer goes alone. */
    private static final int MOST_TOKENS = 2048;

    private Batches() {}

    /**
     * All of {@code items}, shortest first.
     *
     * @param tokens how many tokens each has
     */
    static <T> List<List<T>> of(List<T> items, ToIntFunction<T> tokens) {
        List<T> sorted = items.stream().sorted(Comparator.comparingInt(tokens)).toList();
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size();) {
            int to = from + 1;
            while (to < sorted.size() && (to + 1 - from) * tokens.applyAsInt(sorted.get(to)) <= MOST_TOKENS) {
                to++;
            }
            batches.add(sorted.subList(from, to));
            from = to;
        }
        return batches;
    }
}
