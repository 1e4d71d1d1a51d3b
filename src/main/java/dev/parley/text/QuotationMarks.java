package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of a body: curly, straight, typewriter's ({@code ''}, {@code ``}), angular, low, of East Asia, and
 * curly ones that were decoded as Windows-1252; single ones only where they cannot be apostrophes. Marks within a pair stay part of
 * its text. Speech that runs over several paragraphs, each opened anew and only the last closed, yields one text a paragraph.
 *
 * <p>
 * One pass over the marks of each run of lines; no mark is looked at more than a fixed number of times.
 */
final class QuotationMarks {

    private final List<MarkedText> found = new ArrayList<>();
    private final String body;
    private final List<Paragraphs.Run> runs;
    private int markup = -1;

    private QuotationMarks(String body, List<Paragraphs.Run> runs) {
        this.body = body;
        this.runs = runs;
    }

    /** What stands between quotation marks in {@code body}, whose runs of lines are given; in order, not overlapping. */
    static List<MarkedText> find(String body, List<Paragraphs.Run> runs) {
        QuotationMarks marks = new QuotationMarks(body, runs);
        for (int i = 0; i < runs.size(); i++) {
            marks.pair(i);
        }
        return List.copyOf(marks.found);
    }

    private enum Style {
        CURLY, STRAIGHT, TYPEWRITER, ANGULAR, CORNER, SINGLE
    }

    private enum Side {
        OPENS, CLOSES, EITHER
    }

    private record Mark(int start, int end, Style style, Side side) {}

    private void pair(int run) {
        List<Mark> marks = marks(runs.get(run).span());
        Mark open = null;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (open == null) {
                open = mark.side == Side.CLOSES ? null : mark;
            } else if (mark.style == Style.SINGLE) {
                // Speech within speech; but a single mark that was never closed must not hide the double ones after it.
                if (open.style == Style.SINGLE) {
                    if (mark.side == Side.CLOSES) {
                        add(open, mark.start, mark.end, run, true);
                        open = null;
                    }
                }
            } else if (open.style == Style.SINGLE) {
                open = mark.side == Side.CLOSES ? null : mark;
            } else if (closes(open, mark, i + 1 < marks.size() ? marks.get(i + 1) : null)) {
                add(open, mark.start, mark.end, run, true);
                open = null;
            } else if (mark.side == Side.OPENS
                    && (mark.style == open.style || open.style == Style.STRAIGHT)) {
                open = mark;
            }
        }
        if (open != null && open.style != Style.SINGLE && goesOn(open, run)) {
            int end = runs.get(run).span().end();
            add(open, end, end, run, false);
        }
    }

    private static boolean closes(Mark open, Mark mark, @Nullable Mark next) {
        if (mark.side == Side.OPENS) {
            return false;
        }
        if (mark.style == open.style) {
            return true;
        }
        // Marks of two keyboards: "…” closes unless the proper partner comes next.
        return mark.side == Side.CLOSES && open.style != Style.CORNER && open.style != Style.ANGULAR
                && (next == null || next.style != open.style || next.side == Side.OPENS);
    }

    /** An unclosed mark begins speech of several paragraphs when the next paragraph opens with a mark again. */
    private boolean goesOn(Mark open, int run) {
        if (run + 1 >= runs.size()) {
            return false;
        }
        Span next = runs.get(run + 1).span();
        Mark first = markAt(next.start(), next);
        return first != null && first.style == open.style && first.side != Side.CLOSES;
    }

    private void add(Mark open, int end, int outsideEnd, int run, boolean closed) {
        int start = Characters.skipSpace(body, open.end, end);
        int last = Characters.skipSpaceBack(body, end, start);
        if (start < last) {
            found.add(new MarkedText(new Span(start, last), new Span(open.start, outsideEnd), run, closed));
        }
    }

    private List<Mark> marks(Span run) {
        List<Mark> marks = new ArrayList<>();
        for (int at = run.start(); at < run.end();) {
            Mark mark = markAt(at, run);
            if (mark == null) {
                at++;
            } else {
                marks.add(mark);
                at = mark.end;
            }
        }
        return marks;
    }

    private @Nullable Mark markAt(int at, Span run) {
        char c = body.charAt(at);
        return switch (c) {
            // The value of an attribute of markup that was left in the text is no speech; the two marks of it are skipped alike.
            case '"' -> inMarkup(at, run) ? null : bySpace(at, at + 1, Style.STRAIGHT, run);
            case '\uFF02' -> bySpace(at, at + 1, Style.STRAIGHT, run);
            case '\u201C' -> bySpace(at, at + 1, Style.CURLY, run).side == Side.CLOSES && lowBefore(at, run)
                    ? new Mark(at, at + 1, Style.CURLY, Side.CLOSES)
                    : new Mark(at, at + 1, Style.CURLY, Side.OPENS);
            case '\u201E', '\u201F' -> new Mark(at, at + 1, Style.CURLY, Side.OPENS);
            case '\u201D' -> curlyClose(at, run);
            case '\u00AB' -> bySpace(at, at + 1, Style.ANGULAR, run).side == Side.CLOSES
                    ? new Mark(at, at + 1, Style.ANGULAR, Side.CLOSES)
                    : new Mark(at, at + 1, Style.ANGULAR, Side.OPENS);
            case '\u00BB' -> bySpace(at, at + 1, Style.ANGULAR, run).side == Side.OPENS
                    ? new Mark(at, at + 1, Style.ANGULAR, Side.OPENS)
                    : new Mark(at, at + 1, Style.ANGULAR, Side.CLOSES);
            case '\u300C' -> new Mark(at, at + 1, Style.CORNER, Side.OPENS);
            case '\u300D' -> new Mark(at, at + 1, Style.CORNER, Side.CLOSES);
            case '`' -> doubled(at, run) ? new Mark(at, at + 2, Style.TYPEWRITER, Side.OPENS) : null;
            case '\'' -> apostrophes(at, run);
            case '\u2018', '\u2019' -> single(at, run);
            case '\u00E2' -> misread(at, run);
            default -> null;
        };
    }

    /** A curly closing mark at a paragraph's start, or after a space and before a word, was meant to open. */
    private Mark curlyClose(int at, Span run) {
        boolean opens = at == run.start() && at + 1 < run.end();
        return new Mark(at, at + 1, Style.CURLY, opens ? Side.OPENS : Side.CLOSES);
    }

    /** True for the marks of {@code id="7"}: after an equals sign, or the next one after such a mark. */
    private boolean inMarkup(int at, Span run) {
        if (at > run.start() && body.charAt(at - 1) == '=') {
            markup = at;
            return true;
        }
        boolean second = markup >= run.start() && markup < at;
        markup = -1;
        return second;
    }

    private boolean lowBefore(int at, Span run) {
        // German speech is short enough to be looked back over; the bound keeps the whole linear.
        int from = Math.max(run.start(), at - 400);
        for (int i = at - 1; i >= from; i--) {
            char c = body.charAt(i);
            if (c == '\u201E') {
                return true;
            }
            if (c == '\u201C' || c == '\u201D') {
                return false;
            }
        }
        return false;
    }

    private boolean doubled(int at, Span run) {
        return at + 1 < run.end() && body.charAt(at + 1) == body.charAt(at);
    }

    /** Two apostrophes are a double mark; of three that close, the first closes a single one. One alone may be a single mark. */
    private @Nullable Mark apostrophes(int at, Span run) {
        if (!doubled(at, run)) {
            return single(at, run);
        }
        Mark mark = bySpace(at, at + 2, Style.TYPEWRITER, run);
        boolean third = at + 2 < run.end() && body.charAt(at + 2) == '\'';
        return third && bySpace(at + 1, at + 3, Style.TYPEWRITER, run).side == Side.CLOSES ? null : mark;
    }

    /** UTF-8 that was read as Windows-1252: the bytes E2 80 9C and E2 80 9D. The last is undefined there and often lost. */
    private @Nullable Mark misread(int at, Span run) {
        if (at + 1 >= run.end() || (body.charAt(at + 1) != '\u20AC' && body.charAt(at + 1) != '\u0080')) {
            return null;
        }
        char third = at + 2 < run.end() ? body.charAt(at + 2) : ' ';
        if (third == '\u0153' || third == '\u009C') {
            return new Mark(at, at + 3, Style.CURLY, Side.OPENS);
        }
        if (third == '\u009D' || third == '\uFFFD') {
            return new Mark(at, at + 3, Style.CURLY, Side.CLOSES);
        }
        return Characters.isSpace(third) ? new Mark(at, at + 2, Style.CURLY, Side.CLOSES) : null;
    }

    /** A mark opens when it leans on a word after it, and closes when it leans on one before. */
    private Mark bySpace(int start, int end, Style style, Span run) {
        boolean free = start == run.start() || opensAfter(body.charAt(start - 1));
        boolean freeAfter = end >= run.end() || closesBefore(body.charAt(end));
        Side side = free && !freeAfter ? Side.OPENS : freeAfter && !free ? Side.CLOSES : Side.EITHER;
        return new Mark(start, end, style, side);
    }

    private static boolean opensAfter(char before) {
        return Characters.isSpace(before) || Characters.isOpenBracket(before) || Characters.isDash(before)
                || before == '/' || before == ':';
    }

    private static boolean closesBefore(char after) {
        return Characters.isSpace(after) || Characters.isCloseBracket(after) || Characters.isDash(after)
                || Characters.isTerminator(after) || ",;:/".indexOf(after) >= 0;
    }

    /**
     * A single mark opens only after a space and before a letter, and closes only where no letter follows and a mark of
     * punctuation stands beside it, so that apostrophes ("the workers' rights", "'90s") are none. Straight ones are too often
     * apostrophes to open speech of their own.
     */
    private @Nullable Mark single(int at, Span run) {
        char c = body.charAt(at);
        boolean first = at == run.start();
        boolean last = at + 1 >= run.end();
        char before = first ? ' ' : body.charAt(at - 1);
        char after = last ? ' ' : body.charAt(at + 1);
        if (c == '\u2018' || c == '\'') {
            if (opensAfter(before) && Character.isLetter(after)) {
                return c == '\u2018' ? new Mark(at, at + 1, Style.SINGLE, Side.OPENS) : null;
            }
        }
        boolean punctuated = ",.!?\u2026".indexOf(before) >= 0 || last || ",.;:!?)".indexOf(after) >= 0;
        return c != '\u2018' && !Character.isLetterOrDigit(after) && punctuated && !Characters.isSpace(before)
                ? new Mark(at, at + 1, Style.SINGLE, Side.CLOSES)
                : null;
    }
}
