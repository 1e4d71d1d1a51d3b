package dev.parley.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's mrkdwn, in both directions: reading what a person typed, and writing what must arrive as it is. */
final class Mrkdwn {

    /** {@code <@U1>}, {@code <#C1|name>}, {@code <!here>}, {@code <https://…|label>}: never nested, and a bare < is escaped. */
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    /** Control characters, too, but for those that end a line. */
    private static final Pattern SPACES = Pattern.compile("[ \\x{a0}\\p{Cc}&&[^\\n\\r]]+");

    /** What people put after a name when they speak to somebody: "@Parley: who …". */
    private static final Pattern AFTER_NAME = Pattern.compile("^[\\s,:;\u2013\u2014-]+");

    /** Slack cuts the text of a message there, in characters. */
    static final int LONGEST_TEXT = 40_000;

    private static final String CUT = "… (cut here; the message itself is whole)";

    private Mrkdwn() {}

    /** Words as Slack's {@code text} fields want them: the three characters with a meaning escaped. */
    static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Escaped words, cut to what Slack takes. The cut falls between characters, never inside an escape, and says that it was
     * made: the message's blocks, which are not cut, hold the rest.
     */
    static String fit(String escaped) {
        if (escaped.length() <= LONGEST_TEXT) {
            return escaped;
        }
        int end = LONGEST_TEXT - CUT.length();
        int escape = escaped.lastIndexOf('&', end - 1);
        if (escape >= 0 && escaped.indexOf(';', escape) >= end) {
            end = escape;
        }
        if (Character.isHighSurrogate(escaped.charAt(end - 1))) {
            end--;
        }
        return escaped.substring(0, end) + CUT;
    }

    /**
     * What a person said, from the {@code text} of their message: without mentions of the bot, other references as words,
     * nothing escaped, no white space around. Empty when nothing else was said.
     */
    static String read(String text, String botUserId) {
        String words = REFERENCE.matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(word(reference, botUserId)));
        words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return AFTER_NAME.matcher(SPACES.matcher(words).replaceAll(" ")).replaceFirst("").strip();
    }

    private static String word(MatchResult reference, String botUserId) {
        String target = reference.group(1);
        String label = reference.group(2);
        boolean labelled = label != null && !label.isBlank();
        if (target.equals("@" + botUserId)) {
            return " ";
        }
        if (labelled) {
            return label;
        }
        // Names are not to be had without one more scope, and an identifier is no word to search for.
        return switch (target.isEmpty() ? ' ' : target.charAt(0)) {
            case '@' -> "someone";
            case '#' -> "a channel";
            case '!' -> "everyone";
            default -> target.startsWith("mailto:") ? target.substring("mailto:".length()) : target;
        };
    }
}
