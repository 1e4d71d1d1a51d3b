package dev.parley.index;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names without their capitals, accents and punctuation, to be compared. */
public final class PlainName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainName() {}

    /** The words of {@code name} in their order: "bashar", "al" and "assad"; perhaps none. */
    public static List<String> words(String name) {
        return Arrays.stream(NO_WORD.split(plain(name), -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** True when any word of {@code name} begins with {@code typed}, which may go on over several: "bas", "al-assad". */
    static boolean begins(String typed, String name) {
        String prefix = plain(typed.strip());
        String plain = plain(name);
        for (int at = plain.indexOf(prefix); at >= 0; at = plain.indexOf(prefix, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(plain.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
