package dev.parley.answer;

import java.util.Arrays;

/**
 * The words of a text as sets of hashes, to tell cheaply whether another says the same: its runs of three words, and of its words
 * those that make a difference however few they are, the numbers and the names.
 */
final class Shingles {

    /**
     * From this share of common runs, of all that either has, two texts are one with small edits. Of the pairs of sentences of the
     * campaign of 2016 with something in common, nearly all lie below 0.5 or above 0.8: those above are republished, those below
     * only on one matter.
     */
    private static final double SAME = 0.65;

    /** From here even another name is an edit: "Friday" for "Sept. 9". */
    private static final double SAME_BUT_FOR_A_NAME = 0.75;

    /** From this share of a text's runs, another text holds it. */
    private static final double HELD = 0.9;

    /** A shorter text can stand in another by chance: "I am not there yet". */
    private static final int FEWEST_HELD = 8;

    /** Alone counts where there are no words. */
    private final String text;
    /** Each run of three words once, ascending; of a shorter text the whole. */
    private final int[] runs;
    /** The words that begin with a digit, ascending. */
    private final int[] numbers;
    /** The words with a capital, but for the first, ascending. */
    private final int[] names;
    private final int words;

    private Shingles(String text, int[] runs, int[] numbers, int[] names, int words) {
        this.text = text;
        this.runs = runs;
        this.numbers = numbers;
        this.names = names;
        this.words = words;
    }

    /** The shingles of any text; one without words is like no other but itself. */
    static Shingles of(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int[] numbers = new int[words.length];
        int[] names = new int[words.length];
        int wordCount = 0;
        int numberCount = 0;
        int nameCount = 0;
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            if (!Character.isLetterOrDigit(first)) {
                continue;
            }
            int hash = 1;
            for (; at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || isApostrophe(text, at)); at++) {
                if (Character.isLetterOrDigit(text.charAt(at))) {
                    hash = 31 * hash + Character.toLowerCase(text.charAt(at));
                }
            }
            if (Character.isDigit(first)) {
                numbers[numberCount++] = hash;
            } else if (Character.isUpperCase(first) && wordCount > 0) {
                names[nameCount++] = hash;
            }
            words[wordCount++] = hash;
        }
        return new Shingles(text, runs(words, wordCount), set(numbers, numberCount), set(names, nameCount),
                wordCount);
    }

    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private static int[] runs(int[] words, int count) {
        int length = Math.min(3, count);
        int[] runs = new int[length == 0 ? 0 : count - length + 1];
        for (int i = 0; i < runs.length; i++) {
            int hash = 7;
            for (int k = i; k < i + length; k++) {
                hash = 0x01000193 * (hash ^ words[k]);
            }
            runs[i] = hash;
        }
        return set(runs, runs.length);
    }

    private static int[] set(int[] values, int count) {
        int[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /** True when one of the two says what the other says, and at most a little more. */
    boolean isLike(Shingles other) {
        return isAlmost(other) || isHeldBy(other) || other.isHeldBy(this);
    }

    /** True when the words of this stand in the other, at most slightly edited. */
    boolean standsIn(Shingles other) {
        return isAlmost(other) || isHeldBy(other);
    }

    private boolean isAlmost(Shingles other) {
        if (words == 0 || other.words == 0) {
            return text.equals(other.text);
        }
        int common = common(runs, other.runs);
        double share = (double) common / (runs.length + other.runs.length - common);
        return share >= SAME && oneHoldsTheOther(numbers, other.numbers)
                && (share >= SAME_BUT_FOR_A_NAME || oneHoldsTheOther(names, other.names));
    }

    private boolean isHeldBy(Shingles other) {
        return words >= FEWEST_HELD && common(runs, other.runs) >= HELD * runs.length
                && common(numbers, other.numbers) == numbers.length;
    }

    private static boolean oneHoldsTheOther(int[] these, int[] those) {
        return common(these, those) == Math.min(these.length, those.length);
    }

    /** How many values two ascending arrays have in common. */
    private static int common(int[] these, int[] those) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < these.length && j < those.length) {
            int order = Integer.compare(these[i], those[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
