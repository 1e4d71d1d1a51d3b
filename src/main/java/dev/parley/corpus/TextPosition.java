package dev.parley.corpus;

/**
 * A half-open range of a text, counted in Unicode code points: the TextPositionSelector of the W3C Web Annotation Data
 * Model. This is how positions are told to the outside.
 *
 * @param start the first code point, at least 0
 * @param end one past the last code point
 */
public record TextPosition(int start, int end) {

    /**
     * Where a span of {@code text} lies, in code points.
     *
     * @throws IndexOutOfBoundsException when the span reaches past the text
     */
    public static TextPosition of(String text, Span span) {
        int start = text.codePointCount(0, span.start());
        return new TextPosition(start, start + text.codePointCount(span.start(), span.end()));
    }

    /** Length in code points. */
    public int length() {
        return end - start;
    }
}
