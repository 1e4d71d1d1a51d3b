package dev.parley.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns many spans of one text into positions in code points, each in the time of a binary search. */
public final class TextPositions {

    /** Where surrogate pairs begin, ascending, in UTF-16 units: each puts what follows it one unit further off. */
    private final int[] pairs;

    /** Reads {@code text} once. */
    public TextPositions(String text) {
        this.pairs = IntStream.range(0, text.length() - 1)
                .filter(at -> Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))).toArray();
    }

    /** Where {@code span} of the text lies, in code points; the same as {@link TextPosition#of}. */
    public TextPosition of(Span span) {
        return new TextPosition(codePoint(span.start()), codePoint(span.end()));
    }

    private int codePoint(int unit) {
        int before = Arrays.binarySearch(pairs, unit);
        return unit - (before >= 0 ? before : -before - 1);
    }
}
