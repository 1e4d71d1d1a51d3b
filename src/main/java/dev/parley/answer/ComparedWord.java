package dev.parley.answer;

import dev.parley.corpus.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as two versions of a quote are compared by: case, accents, punctuation, hyphens and the kind of an apostrophe do not
 * count, but no stem is taken, for "blames" is another word than "blamed".
 *
 * @param form what is compared; never empty
 * @param span where the word stands in the text
 */
record ComparedWord(String form, Span span) {

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}\\p{Sc}%]";

    /** An acronym with its dots; or letters with apostrophes between them, and marks inside numbers. */
    private static final Pattern WORD = Pattern.compile("\\p{L}(?:\\.\\p{L})++(?![\\p{L}\\p{M}\\p{N}])|"
            + LETTER + "++(?:(?:['\u2018\u2019\u02BC]{1,3}+|(?<=\\p{Nd})[.,](?=\\p{Nd}))" + LETTER
            + "++)*+");

    /** UTF-8 that was read as Windows-1252: of an apostrophe, and of any other mark that begins with the same two bytes. */
    private static final Pattern MISREAD_APOSTROPHE = Pattern.compile("\u00E2(?:\u20AC\u2122|\u0080\u0099)");
    private static final Pattern MISREAD_MARK = Pattern.compile("\u00E2[\u20AC\u0080](?s:.)");

    private static final Pattern NOT_COMPARED = Pattern
            .compile("[^\\p{L}\\p{M}\\p{N}\\p{Sc}%.]|[\\x{300}-\\x{36F}]|(?<!\\p{Nd})\\.|\\.(?!\\p{Nd})");

    /** The words of {@code text}, in order; spans count UTF-16 units of it. */
    static List<ComparedWord> of(String text) {
        // Stand-ins of the same length, so that the spans hold.
        String readable = MISREAD_MARK.matcher(MISREAD_APOSTROPHE.matcher(text).replaceAll("'''"))
                .replaceAll("\"\"\"");
        List<ComparedWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(readable);
        while (word.find()) {
            String form = form(word.group());
            if (!form.isEmpty()) {
                words.add(new ComparedWord(form, new Span(word.start(), word.end())));
            }
        }
        return words;
    }

    private static String form(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOT_COMPARED.matcher(plain).replaceAll("");
    }

    ComparedWord shifted(int by) {
        return new ComparedWord(form, new Span(span.start() + by, span.end() + by));
    }
}
