package dev.parley.answer;

import java.util.regex.Pattern;

/** What people say around a question: a greeting before it, thanks after it. None of it is to be looked for in articles. */
final class Courtesies {

    private static final String ASKS = "(?:who|whom|whose|what|whats|when|where|wheres|why|how|which|did|does|do|is|are|was|were|has|have"
            + "|had|can|could|will|would|should|tell|show|give|quote|find|please)\\b";

    /** Before a mark and two words at least, or before a word that begins a question: "Hi-tech exports" is no greeting. */
    private static final Pattern BEFORE = Pattern.compile(
            "^\\s*(?:hi+|hello+|hey+|hiya|howdy|good\\s+(?:morning|afternoon|evening|day)|morning|thanks|thank\\s+you|ok|okay)"
                    + "(?:\\s+(?:there|parley|bot|all|everyone|team))*+"
                    + "(?:\\s*[,.!:;]+\\s*(?=\\S+\\s+\\S)|\\s+[\u2013\u2014-]+\\s+(?=\\S+\\s+\\S)|\\s+(?="
                    + ASKS + "))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER = Pattern.compile(
            "(?<=[?.!,;])\\s*(?:many\\s+)?(?:please|pls|thanks|thank\\s+you|thx|cheers)"
                    + "(?:\\s+(?:a\\s+lot|so\\s+much|very\\s+much|in\\s+advance|parley|bot))*+\\s*[.!]*\\s*\\z",
            Pattern.CASE_INSENSITIVE);

    private Courtesies() {}

    /** What {@code message} asks, without them. */
    static String without(String message) {
        return AFTER.matcher(BEFORE.matcher(message).replaceFirst("")).replaceFirst("");
    }
}
