package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the paragraphs of a body, and within them the runs of lines that read on without a break.
 *
 * <p>
 * Paragraphs are counted as a reader would: where the body has a blank line, blank lines part them; where it has none, each
 * line is one. A line that was only wrapped (the next goes on in lower case, or this one ends in a comma, or the lines of the
 * whole body fill one width) is joined to the next.
 */
final class Paragraphs {

    /** Lines of a wrapped file are not wider than this, in UTF-16 units, and the widest not narrower than the other. A guess. */
    private static final int WIDEST_WRAP = 100;
    private static final int NARROWEST_WRAP = 50;

    /** Words after which a line cannot be over. */
    private static final Set<String> GO_ON = Set.of("the", "a", "an", "of", "and", "or", "to", "in", "by",
            "for", "with", "from",
            "that", "at", "on", "as", "than", "his", "her", "its", "their", "our", "mr.", "mrs.", "ms.",
            "dr.", "sen.", "gov.",
            "rep.", "gen.");

    private Paragraphs() {}

    /**
     * Lines that read as one.
     *
     * @param span without the white space around it; never empty
     * @param paragraph from 1
     */
    record Run(Span span, int paragraph) {}

    /** The runs of {@code body} in their order; together they hold every character that is not white space. */
    static List<Run> find(String body) {
        List<Line> lines = lines(body);
        boolean blankLines = lines.stream().skip(1).anyMatch(Line::afterBlank);
        int width = wrapWidth(body, lines);
        List<Run> runs = new ArrayList<>();
        int paragraph = 0;
        for (int i = 0; i < lines.size();) {
            int last = i;
            while (last + 1 < lines.size() && joins(body, lines.get(last), lines.get(last + 1), width)) {
                last++;
            }
            if (paragraph == 0 || !blankLines || lines.get(i).afterBlank) {
                paragraph++;
            }
            runs.add(new Run(lines.get(i).span.cover(lines.get(last).span), paragraph));
            i = last + 1;
        }
        return runs;
    }

    private record Line(Span span, boolean afterBlank) {}

    private static List<Line> lines(String body) {
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        for (int at = 0; at < body.length();) {
            int end = at;
            while (end < body.length() && !Characters.isLineBreak(body.charAt(end))) {
                end++;
            }
            int start = Characters.skipSpace(body, at, end);
            if (start < end) {
                lines.add(new Line(new Span(start, Characters.skipSpaceBack(body, end, start)), blank));
                blank = false;
            } else {
                blank = true;
            }
            boolean pair = end + 1 < body.length() && body.charAt(end) == '\r'
                    && body.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /** The width to which the body's lines were wrapped, or 0 where they were not. */
    private static int wrapWidth(String body, List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.span.length()).max().orElse(0);
        if (width < NARROWEST_WRAP || width > WIDEST_WRAP) {
            return 0;
        }
        int breaks = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).afterBlank) {
                breaks++;
                full += fills(body, lines.get(i), lines.get(i + 1), width) ? 1 : 0;
            }
        }
        // Two breaks can be chance; in a wrapped file nearly every break but a paragraph's last is full.
        return breaks > 2 && full * 5 > breaks * 3 ? width : 0;
    }

    /** True when the next line's first word had no room on this line. */
    private static boolean fills(String body, Line line, Line next, int width) {
        int end = next.span.start();
        while (end < next.span.end() && !Characters.isSpace(body.charAt(end))) {
            end++;
        }
        return line.span.length() + 1 + end - next.span.start() > width;
    }

    private static boolean joins(String body, Line line, Line next, int width) {
        if (next.afterBlank || isListItem(body, next.span)) {
            return false;
        }
        char last = body.charAt(line.span.end() - 1);
        return Character.isLowerCase(body.codePointAt(next.span.start())) || last == ','
                || Characters.isOpenBracket(last)
                || (width > 0 && fills(body, line, next, width)) || GO_ON.contains(lastWord(body, line.span));
    }

    private static String lastWord(String body, Span line) {
        int start = line.end();
        // The longest word of the set has four letters.
        while (start > line.start() && line.end() - start < 6
                && !Characters.isSpace(body.charAt(start - 1))) {
            start--;
        }
        return body.substring(start, line.end()).toLowerCase(Locale.ROOT);
    }

    private static boolean isListItem(String body, Span line) {
        char first = body.charAt(line.start());
        if ("-*+\u2022\u2013\u2014\u00B7\u25CF\u25E6\u25AA".indexOf(first) >= 0) {
            return line.length() > 1 && Characters.isSpace(body.charAt(line.start() + 1));
        }
        int at = line.start();
        while (at < line.end() && at < line.start() + 3 && Character.isDigit(body.charAt(at))) {
            at++;
        }
        return at > line.start() && at + 1 < line.end() && (body.charAt(at) == '.' || body.charAt(at) == ')')
                && Characters.isSpace(body.charAt(at + 1));
    }
}
