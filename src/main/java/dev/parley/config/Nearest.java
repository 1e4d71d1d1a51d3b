package dev.parley.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who wrote another. */
final class Nearest {

    private Nearest() {}

    /** The name most like {@code written}; empty when none is like it. */
    static Optional<String> to(String written, Collection<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        // A third of the letters wrong is still a slip; more is another word. A guess.
        int most = Math.max(2, written.length() / 3);
        return names.stream().filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> names.stream().filter(name -> endsWithWord(name.toLowerCase(Locale.ROOT), lower))
                        .min(Comparator.naturalOrder()));
    }

    /** The section is what people leave out. */
    private static boolean endsWithWord(String name, String word) {
        return name.endsWith("." + word) || name.endsWith("_" + word);
    }

    /** Levenshtein's: how many characters to put in, take out or exchange. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
