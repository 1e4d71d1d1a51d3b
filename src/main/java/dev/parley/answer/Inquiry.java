package dev.parley.answer;

import java.util.Locale;
import java.util.Set;

/** Tells whether somebody asks something, where they did not speak to Parley and may only be talking. */
public final class Inquiry {

    /** What questions begin with in English, and hardly anything else. */
    private static final Set<String> INTERROGATIVES = Set.of("who", "whom", "whose", "what", "when", "where",
            "why",
            "which", "how", "did", "does", "whats", "whos", "what's", "who's");

    /** What people put before a question. */
    private static final Set<String> OPENINGS = Set.of("and", "but", "so", "also", "ok", "okay", "hey", "hi",
            "then", "well",
            "um", "hm", "hmm");

    private Inquiry() {}

    /** True when {@code words} end with a question mark, or begin as questions do: "and what did Kerry say". */
    public static boolean isQuestion(String words) {
        String text = words.strip();
        if (text.endsWith("?") || text.endsWith("\uff1f") || text.endsWith("\u061f")) {
            return text.codePoints().anyMatch(Character::isLetter);
        }
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,]+", 4)) {
            if (!OPENINGS.contains(word)) {
                return INTERROGATIVES.contains(word);
            }
        }
        return false;
    }
}
