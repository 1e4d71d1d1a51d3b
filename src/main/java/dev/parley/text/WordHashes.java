package dev.parley.text;

/**
 * Reads the words of a text as hashes, so that texts are compared without regard to case, quotation marks and spaces. A word is a
 * run of letters and digits, in which an apostrophe before a letter may stand: "we're", "Asma'a".
 */
public final class WordHashes {

    /** Takes the words as they come. */
    @FunctionalInterface
    public interface Sink {

        /**
         * @param first the UTF-16 unit that the word begins with, as it is written
         * @param hash of the word without case and apostrophes: the same for the same word
         */
        void word(char first, int hash);
    }

    private WordHashes() {}

    /** Hands all words of {@code text} to {@code sink}, in order. */
    public static void read(String text, Sink sink) {
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
            sink.word(first, hash);
        }
    }

    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    /**
     * The hash of each run of words, by the run's first word.
     *
     * @param words hashes of words
     * @param count how many of them count
     * @param length of a run, in words; where there are fewer, all of them are one run
     * @return as many as there are runs; empty without words
     */
    public static int[] runs(int[] words, int count, int length) {
        int shortened = Math.min(length, count);
        int[] runs = new int[shortened == 0 ? 0 : count - shortened + 1];
        for (int i = 0; i < runs.length; i++) {
            int hash = 7;
            for (int k = i; k < i + shortened; k++) {
                hash = 0x01000193 * (hash ^ words[k]);
            }
            runs[i] = hash;
        }
        return runs;
    }
}
