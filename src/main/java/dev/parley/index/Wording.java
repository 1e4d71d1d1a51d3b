package dev.parley.index;

import dev.parley.text.Hashes;
import dev.parley.text.WordHashes;
import java.util.Arrays;

/**
 * What an article says in which words, to find its copies: agency copy that several outlets run, updated versions, print and web.
 * Two articles are compared by the runs of five words that they share (w-shingling; Broder 1997, "On the resemblance and containment
 * of documents").
 */
final class Wording {

    /** So many words are a run. Of fewer, two articles of one day share many by chance. */
    private static final int RUN = 5;

    /**
     * Of so many runs in succession, one is a fingerprint. Any two texts with {@value #RUN} + {@value #WINDOW} - 1 words in
     * succession in common share one; and of two that share six tenths of the smaller one's runs, shorter pieces alone could not
     * make that up, since each ends with an edit that spoils four runs or more.
     */
    private static final int WINDOW = 8;

    private final Hashes runs;
    private final int[] fingerprints;

    private Wording(int[] inOrder) {
        this.runs = Hashes.of(inOrder, inOrder.length);
        this.fingerprints = fingerprints(inOrder);
    }

    /** The wording of any text. */
    static Wording of(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int[] count = {0};
        WordHashes.read(text, (first, hash) -> words[count[0]++] = hash);
        return new Wording(WordHashes.runs(words, count[0], RUN));
    }

    /**
     * Some of the runs, chosen so that two texts choose the same ones where they are the same: the smallest hash of each window
     * (winnowing; Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting"). Ascending, each
     * once; about two in nine runs; empty without words.
     */
    int[] fingerprints() {
        return fingerprints.clone();
    }

    private static int[] fingerprints(int[] runs) {
        int[] chosen = new int[runs.length];
        int count = 0;
        int last = -1;
        for (int end = Math.min(WINDOW, runs.length); end <= runs.length && end > 0; end++) {
            int smallest = Math.max(0, end - WINDOW);
            for (int at = smallest + 1; at < end; at++) {
                // The last one of equals, so that a text of one word over and over has few.
                smallest = mixed(runs[at]) <= mixed(runs[smallest]) ? at : smallest;
            }
            if (smallest != last) {
                chosen[count++] = runs[smallest];
                last = smallest;
            }
        }
        return Arrays.stream(chosen, 0, count).sorted().distinct().toArray();
    }

    /** Which of two is smaller must not depend on the words: the end of MurmurHash3. */
    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

    /**
     * The share of the smaller text's runs that stand in the other, too: 0 to 1; 0 when one has no words. Of a text with fewer than
     * {@value #WINDOW} runs it is the larger one's, because a sentence may stand anywhere, and is no copy of what quotes it.
     */
    double share(Wording other) {
        int smaller = Math.min(runs.size(), other.runs.size());
        int counted = smaller < WINDOW ? Math.max(runs.size(), other.runs.size()) : smaller;
        return smaller == 0 ? 0 : (double) runs.common(other.runs) / counted;
    }
}
