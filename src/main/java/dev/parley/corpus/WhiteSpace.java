package dev.parley.corpus;

/** What a reader does not see. */
public final class WhiteSpace {

    private static final int NEXT_LINE = 0x85;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int ZERO_WIDTH_NO_BREAK_SPACE = 0xFEFF;

    private WhiteSpace() {}

    /**
     * White space of every kind, also what {@link Character#isWhitespace} leaves out: spaces that do not break, and those of
     * no width. Joiners of no width are part of words and emoji, so they are not space.
     *
     * @param character a code point, or a UTF-16 unit: no space lies beyond the first plane
     */
    public static boolean is(int character) {
        return switch (character) {
            case NEXT_LINE, ZERO_WIDTH_SPACE, WORD_JOINER, ZERO_WIDTH_NO_BREAK_SPACE -> true;
            default -> Character.isWhitespace(character) || Character.isSpaceChar(character);
        };
    }

    /** True when {@code text} holds nothing else, or nothing at all. */
    public static boolean only(String text) {
        return text.chars().allMatch(WhiteSpace::is);
    }
}
