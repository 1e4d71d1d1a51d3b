package dev.parley.answer;

import dev.parley.corpus.Span;
import dev.parley.corpus.WhiteSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody put in quotation marks in a question. There are no paragraphs there and seldom more than one quotation, so
 * that single marks can be trusted where in an article they could be apostrophes.
 */
final class TypedQuotation {

    /** The marks of a keyboard, of typesetting, of other countries, and curly ones that were read as Windows-1252. */
    private record Marks(String opens, List<String> closes, boolean single) {}

    private static final List<Marks> MARKS = List.of(
            new Marks("\u00E2\u20AC\u0153",
                    List.of("\u00E2\u20AC\u009D", "\u00E2\u20AC\uFFFD", "\u00E2\u20AC"), false),
            new Marks("\u201C", List.of("\u201D", "\u201C", "\""), false),
            new Marks("\u201D", List.of("\u201D"), false),
            new Marks("\u201E", List.of("\u201C", "\u201D", "\""), false),
            new Marks("\u201F", List.of("\u201D"), false),
            new Marks("\"", List.of("\"", "\u201D"), false),
            new Marks("\uFF02", List.of("\uFF02"), false),
            new Marks("\u00AB", List.of("\u00BB"), false),
            new Marks("\u00BB", List.of("\u00AB"), false),
            new Marks("\u300C", List.of("\u300D"), false),
            new Marks("``", List.of("''", "``"), false),
            new Marks("''", List.of("''"), false),
            new Marks("\u2039", List.of("\u203A"), true),
            new Marks("\u2018", List.of("\u2019", "'"), true),
            new Marks("\u201A", List.of("\u2018", "\u2019"), true),
            new Marks("`", List.of("'", "`"), true),
            new Marks("'", List.of("'", "\u2019"), true));

    /** Where on stands in front of it, something is named: on "Meet the Press". */
    private static final List<String> NAMING = List.of("on", "in", "at", "during", "of");

    private TypedQuotation() {}

    /**
     * The longest quotation in {@code question}, inside its marks; that nobody closed reaches to the end. Empty when there is
     * none, or only what is a name rather than speech.
     */
    static Optional<Span> find(String question) {
        Span longest = null;
        Set<Marks> neverClosed = new HashSet<>();
        int at = 0;
        while (at < question.length()) {
            Marks marks = opening(question, at);
            if (marks == null || neverClosed.contains(marks)) {
                at++;
                continue;
            }
            int start = at + marks.opens.length();
            int end = close(question, start, marks);
            if (end < 0) {
                // What nothing closes from here on, nothing closes later; looking again each time would take long.
                neverClosed.add(marks);
                at = start;
                continue;
            }
            Span inside = trimmed(question, start, end);
            boolean isSpeech = !inside.isEmpty() && !NAMING.contains(wordBefore(question, at));
            if (isSpeech && (longest == null || inside.length() > longest.length())) {
                longest = inside;
            }
            at = end + 1;
        }
        return Optional.ofNullable(longest);
    }

    /** The quotation with its marks, given what is inside. */
    static Span outside(String question, Span inside) {
        int start = inside.start();
        while (start > 0 && isMarkOrSpace(question.charAt(start - 1))) {
            start--;
        }
        int end = inside.end();
        while (end < question.length() && isMarkOrSpace(question.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean isMarkOrSpace(char c) {
        return WhiteSpace.is(c)
                || "\"'`\u2018\u2019\u201A\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u300C\u300D\uFF02"
                        .indexOf(c) >= 0
                || "\u00E2\u20AC\u0153\u009D\uFFFD".indexOf(c) >= 0;
    }

    private static @Nullable Marks opening(String question, int at) {
        char before = at == 0 ? ' ' : question.charAt(at - 1);
        boolean free = WhiteSpace.is(before) || "([{:,;\u2013\u2014-".indexOf(before) >= 0;
        if (!free) {
            return null;
        }
        for (Marks marks : MARKS) {
            int next = at + marks.opens.length();
            if (question.startsWith(marks.opens, at) && next < question.length()
                    && !(marks.single && WhiteSpace.is(question.charAt(next)))) {
                return marks;
            }
        }
        return null;
    }

    /** Where the partner stands: of single marks the last that can close, for the others may be apostrophes; -1 when there is none. */
    private static int close(String question, int start, Marks marks) {
        int found = -1;
        for (int at = start; at < question.length() && (found < 0 || marks.single); at++) {
            for (String mark : marks.closes) {
                if (question.startsWith(mark, at) && (!marks.single || closesHere(question, at, mark))) {
                    found = at;
                    break;
                }
            }
        }
        return found < 0 && !marks.single ? question.length() : found;
    }

    private static boolean closesHere(String question, int at, String mark) {
        int after = at + mark.length();
        return !WhiteSpace.is(question.charAt(at - 1))
                && (after >= question.length() || !Character.isLetterOrDigit(question.charAt(after)));
    }

    private static Span trimmed(String question, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && WhiteSpace.is(question.charAt(first))) {
            first++;
        }
        while (last > first && (WhiteSpace.is(question.charAt(last - 1))
                || (end == question.length() && question.charAt(last - 1) == '?'))) {
            last--;
        }
        return new Span(first, last);
    }

    private static String wordBefore(String question, int at) {
        String before = question.substring(0, at).stripTrailing();
        return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
