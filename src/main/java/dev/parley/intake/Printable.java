package dev.parley.intake;

/** Untrusted text for one line of a message: it may hold terminal commands, line breaks or megabytes. */
final class Printable {

    private Printable() {}

    /** {@code text} with what is invisible or breaks the line escaped, cut to {@code most} code points. */
    static String of(String text, int most) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(most).forEach(c -> append(shown, c));
        return text.codePointCount(0, text.length()) > most ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            // Format characters too: an override of the writing direction can make a message say something else.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                shown
                        .append(String.format("\\u%04x", codePoint));
            default -> shown.appendCodePoint(codePoint);
        }
    }
}
