package dev.parley.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the labels and photograph's credits that a page's text runs into a sentence: {@code FULL TEXT WASHINGTON — The talks
 * …}, {@code Jane Doe/Getty Images Delegates leave …}
 */
final class Headers {

    /** Headers are not longer than this, in UTF-16 units. A guess. */
    private static final int LONGEST = 160;

    private static final String LABEL = "(?:ABSTRACT|FULL TEXT|ADVERTISEMENT|SIGN UP FOR OUR NEWSLETTER|Enlarge this image"
            + "|(?:Enlarge this image )?(?:toggle|hide) caption)";

    private static final String WORD = "(?:(?:\\p{Lu}\\.)++|\\p{Lu}[\\p{L}\\p{M}\\d'\u2019-]*+)";

    private static final String AGENCY = "(?:Getty Images|AP|Reuters|AFP|EPA)";

    /** One more name after a space. */
    private static final String NEXT = "(?: (?:(?:de|van|von|der|al|bin|del|la) ){0,2}" + WORD + ")";

    /** At least one name before a stroke, and an agency after it. */
    private static final String CREDIT = WORD + NEXT + "{0,5}+ ?(?:/ ?(?!" + AGENCY + " )" + WORD + NEXT
            + "{0,4}+ ?){0,3}+/ ?" + AGENCY;

    /** What begins a sentence must follow: "FULL TEXT of the speech" is no header, and "Fox News/AP Poll" no credit. */
    private static final Pattern HEADER = Pattern.compile("(?:" + LABEL + "|" + CREDIT
            + ")(?= [\"'\u201C\u2018(]{0,2}[\\p{Lu}\\d])(?! (?:OF|FROM|Poll|Polls|Survey)\\b)");

    private Headers() {}

    /** One past the last header that {@code body} has at {@code start}, or {@code start} where it has none. */
    static int end(String body, int start, int end) {
        int at = start;
        Matcher header = HEADER.matcher(body);
        while (true) {
            header.region(at, Math.min(end, at + LONGEST)).useTransparentBounds(true);
            if (!header.lookingAt()) {
                return Characters.skipSpaceBack(body, at, start);
            }
            at = Characters.skipSpace(body, header.end(), end);
        }
    }
}
