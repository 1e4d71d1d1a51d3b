package dev.parley.index;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names without their capitals, accents and punctuation, to be compared. */
public final class PlainName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private PlainName() {}

    /** The words of {@code name} in their order: "bashar", "al" and "assad"; perhaps none. */
    public static List<String> words(String name) {
        return Arrays.stream(NO_WORD.split(plain(name), -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** Names of which any word begins with {@code typed}, which may go on over several: "bas", "al-assad". */
    static Predicate<String> beginningWith(String typed) {
        String prefix = plain(typed.strip());
        return name -> isBegun(prefix, plain(name));
    }

    /** Names of which {@code word}, as of {@link #words}, is one. */
    static Predicate<String> with(String word) {
        return beginningWith(word).and(name -> words(name).contains(word));
    }

    private static boolean isBegun(String prefix, String plain) {
        for (int at = plain.indexOf(prefix); at >= 0; at = plain.indexOf(prefix, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(plain.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        // Most names, and the walk through all of them is what a person waits for.
        if (text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
