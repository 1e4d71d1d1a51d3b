package dev.parley.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The beginning of any word of a name, whatever its capitals and accents. */
final class NamePrefix {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final String prefix;

    /** @param typed perhaps of several words; of nothing but white space, all names begin with it */
    NamePrefix(String typed) {
        this.prefix = plain(typed.strip());
    }

    /** True for "Bashar al-Assad" of "bas", "al-assad", "Assád" and "bashar al". */
    boolean begins(String name) {
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
