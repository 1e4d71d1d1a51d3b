package dev.parley.cli;

/** Text of articles, which may hold anything, made safe for a terminal. The JSON form is exact; this one is for eyes. */
final class TerminalText {

    private static final int REPLACEMENT = 0xFFFD;

    private TerminalText() {}

    /** With control characters other than line breaks and tabs, and marks that turn the direction of text, replaced. */
    static String text(String text) {
        return replace(text, true);
    }

    /** As {@link #text}, in one line, and without white space around. */
    static String line(String text) {
        return inLine(text.strip());
    }

    /** As {@link #text}, and in one line. */
    static String inLine(String text) {
        return replace(text.replaceAll("[\\t\\r\\n\\u0085\\u2028\\u2029]+", " "), false);
    }

    private static String replace(String text, boolean breaks) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(character -> {
            boolean kept = breaks && (character == '\n' || character == '\r' || character == '\t');
            return !kept && isObeyed(character) ? REPLACEMENT : character;
        }).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isObeyed(int character) {
        boolean turnsDirection = (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
        return Character.isISOControl(character) || turnsDirection;
    }
}
