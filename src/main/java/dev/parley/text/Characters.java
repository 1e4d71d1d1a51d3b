package dev.parley.text;

import dev.parley.corpus.WhiteSpace;

/** What a reader takes a character for: white space, a quotation mark, the end of a sentence. All positions are UTF-16 units. */
final class Characters {

    private Characters() {}

    static boolean isSpace(char c) {
        return WhiteSpace.is(c);
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** The first position from {@code from} that holds no white space, or {@code end}. */
    static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** One past the last position before {@code from} that holds no white space, or {@code start}. */
    static int skipSpaceBack(String text, int from, int start) {
        int at = from;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** True for a mark that can end a sentence, of Latin, Arabic, Indic and East Asian scripts. */
    static boolean isTerminator(char c) {
        return switch (c) {
            case '.', '!', '?', '\u2026', '\u203C', '\u2047', '\u2048', '\u2049', '\u061F', '\u06D4',
                    '\u0964', '\u0965' ->
                true;
            default -> isWideTerminator(c);
        };
    }

    /** East Asian marks end a sentence with no space after them. */
    static boolean isWideTerminator(char c) {
        return c == '\u3002' || c == '\uFF01' || c == '\uFF1F' || c == '\uFF61';
    }

    static boolean isOpenBracket(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    static boolean isCloseBracket(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    /** A quotation mark that opens or closes, whichever; the apostrophe is one of them. */
    static boolean isQuotationMark(char c) {
        return switch (c) {
            case '"', '\'', '`', '\u2018', '\u2019', '\u201A', '\u201B', '\u201C', '\u201D', '\u201E',
                    '\u201F', '\u00AB', '\u00BB',
                    '\u2039', '\u203A', '\u300C', '\u300D', '\uFF02' ->
                true;
            default -> false;
        };
    }

    static boolean isDash(char c) {
        return (c >= '\u2010' && c <= '\u2015') || c == '-';
    }

    static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '-'
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** True when nothing that a reader sees as one character would be parted there: no surrogate pair, no combining mark. */
    static boolean mayPart(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        if (partsPair(text, at)) {
            return false;
        }
        int type = Character.getType(text.codePointAt(at));
        boolean extends_ = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return !extends_ && text.charAt(at) != '\u200D' && text.charAt(at - 1) != '\u200D';
    }

    static boolean partsPair(String text, int at) {
        return at > 0 && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
