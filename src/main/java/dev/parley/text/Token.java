package dev.parley.text;

/**
 * A word, a mark of punctuation, or a whole quotation, as attribution reads a paragraph.
 *
 * @param start in UTF-16 units of the body
 * @param end one past the last unit
 * @param kind which of the three
 * @param text the word without a possessive ending, or the mark; empty for a quotation
 * @param lower the text in lower case
 * @param possessive true for "Trump's"
 * @param marked the number of the quotation in the body's list, or -1
 * @param firstSentence the number of the sentence it begins in
 * @param lastSentence the number of the sentence it ends in
 */
record Token(int start, int end, Kind kind, String text, String lower, boolean possessive, int marked,
        int firstSentence,
        int lastSentence) {

    /** What stands there. */
    enum Kind {
        WORD, MARK, QUOTATION
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
