package dev.parley.answer;

import dev.parley.text.Hashes;
import dev.parley.text.WordHashes;

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

    /** So many words are a run. */
    private static final int RUN = 3;

    /** Alone counts where there are no words. */
    private final String text;
    /** Each run of three words; of a shorter text the whole. */
    private final Hashes runs;
    /** The words that begin with a digit. */
    private final Hashes numbers;
    /** The words with a capital, but for the first. */
    private final Hashes names;
    private final int words;

    private Shingles(String text, Reading reading) {
        this.text = text;
        int[] hashes = WordHashes.runs(reading.words, reading.wordCount, RUN);
        this.runs = Hashes.of(hashes, hashes.length);
        this.numbers = Hashes.of(reading.numbers, reading.numberCount);
        this.names = Hashes.of(reading.names, reading.nameCount);
        this.words = reading.wordCount;
    }

    /** The words of a text, as they are read. */
    private static final class Reading implements WordHashes.Sink {

        private final int[] words;
        private final int[] numbers;
        private final int[] names;
        private int wordCount;
        private int numberCount;
        private int nameCount;

        private Reading(String text) {
            words = new int[text.length() / 2 + 1];
            numbers = new int[words.length];
            names = new int[words.length];
            WordHashes.read(text, this);
        }

        @Override
        public void word(char first, int hash) {
            if (Character.isDigit(first)) {
                numbers[numberCount++] = hash;
            } else if (Character.isUpperCase(first) && wordCount > 0) {
                names[nameCount++] = hash;
            }
            words[wordCount++] = hash;
        }
    }

    /** The shingles of any text; one without words is like no other but itself. */
    static Shingles of(String text) {
        return new Shingles(text, new Reading(text));
    }

    /** True when one of the two says what the other says, and at most a little more. */
    boolean isLike(Shingles other) {
        return isAlmost(other) || isHeldBy(other) || other.isHeldBy(this);
    }

    /** True when the words of this stand in the other, at most slightly edited. */
    boolean standsIn(Shingles other) {
        return isAlmost(other) || isHeldBy(other);
    }

    /**
     * True when the words of this stand in the other, at most slightly edited, even if they are few: the other is known to be a copy
     * of the text that this is from.
     */
    boolean standsInCopy(Shingles copy) {
        return words > 0 && runs.common(copy.runs) >= HELD * runs.size()
                && numbers.common(copy.numbers) == numbers.size();
    }

    /** True when half of the shorter text or more stands in the other, too: of copies, such two show one and the same place. */
    boolean overlaps(Shingles other) {
        return 2 * runs.common(other.runs) >= Math.max(1, Math.min(runs.size(), other.runs.size()));
    }

    private boolean isAlmost(Shingles other) {
        if (words == 0 || other.words == 0) {
            return text.equals(other.text);
        }
        int common = runs.common(other.runs);
        double share = (double) common / (runs.size() + other.runs.size() - common);
        return share >= SAME && numbers.oneHoldsTheOther(other.numbers)
                && (share >= SAME_BUT_FOR_A_NAME || names.oneHoldsTheOther(other.names));
    }

    private boolean isHeldBy(Shingles other) {
        return words >= FEWEST_HELD && standsInCopy(other);
    }
}
