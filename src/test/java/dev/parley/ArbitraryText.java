package dev.parley;

import java.util.List;
import java.util.Random;

/**
 * Text as nobody would write it and somebody will hand in: every kind of quotation mark, line end and space, control
 * characters, marks that combine, pairs of surrogates, mojibake. It is always well-formed, and the same for the same seed.
 */
public final class ArbitraryText {

    /** What {@link #check} starts from; any other would do. */
    private static final long FIRST_SEED = 20_160_909;

    private static final List<String> PIECES = List.of(
            // The six kinds of quotation marks of the news: straight and curly, double and single, guillemets, doubled single.
            "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "‚", "''", "``",
            // Line ends and spaces.
            "\n", "\r\n", "\r", "\n\n", "\u0085", "\u2028", "\u2029", " ", "  ", "\t", "\u00a0", "\u202f",
            "\u200b", "\u3000",
            // What programs trip over.
            "\0", "\u0001", "\u001b[31m", "\u007f", "\ufeff", "\ufffd", "\uffff", "\u202e", "\\", "\\u0041",
            "</p>", "&amp;", "---",
            // Beyond the first plane, and characters of several code points.
            "😀", "👩‍👩‍👧", "🇸🇾", "𝔘", "\uD83D\uDE80", "\uDBFF\uDFFF", "e\u0301", "e\u0301\u0323", "ÅÅ",
            "ﬁ", "İ", "ß",
            // Other scripts, and UTF-8 read as something else.
            "Лавров", "سوريا", "北京", "â€œ", "â€™", "Ã©", "ï»¿",
            // And words, or no sentence would ever be found.
            "Kerry", "said", "the", "talks", "Mr.", "U.S.", "said.", "deal?", "No!", "250,000", "…", "–", "a",
            ". ", ", ");

    private final Random random;

    public ArbitraryText(long seed) {
        this.random = new Random(seed);
    }

    /** Something that must hold for every text. */
    @FunctionalInterface
    public interface Property {
        void check(ArbitraryText arbitrary) throws Exception;
    }

    /**
     * Checks {@code property} with {@code rounds} generators of different seeds, always the same ones.
     *
     * @throws AssertionError that names the seed of the first one for which it does not hold
     */
    public static void check(int rounds, Property property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + rounds; seed++) {
            try {
                property.check(new ArbitraryText(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("with new ArbitraryText(" + seed + "): " + failure.getMessage(),
                        failure);
            }
        }
    }

    /** The source of chance itself, for choices beside texts. */
    public Random random() {
        return random;
    }

    /** Up to {@code most} pieces of one to a few characters, perhaps none. */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(random.nextInt(8) == 0
                    ? Character.toString(codePoint())
                    : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A text that an article may have for a body: not blank. */
    public String body() {
        return text(20) + "x" + text(200);
    }

    /** A text without line feed and carriage return, perhaps empty. */
    public String line() {
        return text(12).replaceAll("[\n\r]", "");
    }

    private int codePoint() {
        int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return surrogate ? Character.MIN_SUPPLEMENTARY_CODE_POINT : codePoint;
    }
}
