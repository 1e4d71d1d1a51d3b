package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.List;

/**
 * Cuts a long sentence to the whole clauses around a place in it, for a display that has only so much room. The cut falls where a
 * reader would pause, if need be between words, and only where there are none between characters; it never parts a surrogate pair.
 */
public final class Clauses {

    /** How strongly the text pauses at a place; a pause is worth the more, the nearer the cut comes to a whole thought. */
    private static final int STOP = 4;
    private static final int CLAUSE = 3;
    private static final int COMMA = 2;
    private static final int WORD = 1;
    private static final int CHARACTER = 0;

    private static final List<String> CONJUNCTIONS = List.of("and ", "but ", "or ", "nor ", "yet ", "so ",
            "while ", "which ", "who ",
            "where ", "when ", "because ", "although ", "though ", "if ", "that ", "as ", "after ", "before ",
            "including ");

    private Clauses() {}

    /**
     * The part of a sentence that is shown.
     *
     * @param body the article's body
     * @param sentence the sentence, not empty
     * @param focus what must be seen of it; what lies outside the sentence is not regarded
     * @param limitCodePoints how long the result may be, in code points, at least 2
     * @return a span inside the sentence, never empty, at most {@code limitCodePoints} long, without white space around it where
     *     the sentence has none; the whole sentence where it fits; else it holds the focus, or where that is longer, its start
     */
    public static Span around(String body, Span sentence, Span focus, int limitCodePoints) {
        if (sentence.isEmpty() || limitCodePoints < 2) {
            throw new IllegalArgumentException("no clauses of " + sentence + " in " + limitCodePoints);
        }
        if (body.codePointCount(sentence.start(), sentence.end()) <= limitCodePoints) {
            return sentence;
        }
        // The focus is widened to whole characters and begins where there is something to see.
        int focusStart = Characters.skipSpace(body,
                Math.clamp(focus.start(), sentence.start(), sentence.end() - 1), sentence.end());
        focusStart -= Characters.partsPair(body, focusStart) ? 1 : 0;
        int focusEnd = Characters.skipSpaceBack(body, Math.clamp(focus.end(), focusStart + 1, sentence.end()),
                focusStart + 1);
        focusEnd += Characters.partsPair(body, focusEnd) ? 1 : 0;
        if (body.codePointCount(focusStart, focusEnd) > limitCodePoints) {
            return trimmed(body, sentence, start(body, sentence, focusStart), limitCodePoints);
        }
        // Room that is left is shared: as much before the focus as after it, the rest to whichever side still has text.
        int room = limitCodePoints - body.codePointCount(focusStart, focusEnd);
        int before = body.codePointCount(sentence.start(), focusStart);
        int after = body.codePointCount(focusEnd, sentence.end());
        int roomBefore = Math.min(before, Math.max(room / 2, room - after));
        int earliest = body.offsetByCodePoints(focusStart, -roomBefore);
        int start = earliest == sentence.start() ? earliest : pauseAfter(body, earliest, focusStart);
        int left = limitCodePoints - body.codePointCount(start, focusEnd);
        int latest = body.offsetByCodePoints(focusEnd, Math.min(left, after));
        int end = latest == sentence.end() ? latest : pauseBefore(body, focusEnd, latest);
        return strip(body, start, end);
    }

    /** The focus alone is too long: as much as fits from its start. */
    private static Span trimmed(String body, Span sentence, int start, int limit) {
        int latest = body.offsetByCodePoints(start,
                Math.min(limit, body.codePointCount(start, sentence.end())));
        int half = start + (latest - start) / 2;
        int end = latest == sentence.end() ? latest : pauseBefore(body, Math.max(half, start + 1), latest);
        return strip(body, start, end);
    }

    private static int start(String body, Span sentence, int at) {
        return at > sentence.start() && Characters.partsPair(body, at) ? at - 1 : at;
    }

    /** The best place to begin from {@code earliest} to {@code focus}: the strongest pause, of those the first. */
    private static int pauseAfter(String body, int earliest, int focus) {
        int best = Characters.partsPair(body, focus) ? focus - 1 : focus;
        int strength = pause(body, best) >= COMMA ? pause(body, best) : CHARACTER - 1;
        for (int at = focus; at >= earliest; at--) {
            int here = pause(body, at);
            if (here >= strength && here >= WORD) {
                best = at;
                strength = here;
            }
        }
        return best;
    }

    /** The best place to end from {@code focus} to {@code latest}: the strongest pause, of those the last. */
    private static int pauseBefore(String body, int focus, int latest) {
        int best = -1;
        int strength = CHARACTER;
        for (int at = focus; at <= latest; at++) {
            int here = pause(body, at);
            if (here >= strength && here >= WORD) {
                best = at;
                strength = here;
            }
        }
        if (best >= 0) {
            return best;
        }
        for (int at = latest; at > focus; at--) {
            if (Characters.mayPart(body, at)) {
                return at;
            }
        }
        return Characters.partsPair(body, latest) ? latest - 1 : latest;
    }

    /** How strongly the text pauses right before {@code at}; spaces before or after it are one with the pause. */
    private static int pause(String body, int at) {
        if (at <= 0 || at >= body.length()) {
            return STOP;
        }
        if (!Characters.mayPart(body, at)) {
            return CHARACTER - 1;
        }
        char before = body.charAt(at - 1);
        char here = body.charAt(at);
        if (!Characters.isSpace(here) && !Characters.isSpace(before)) {
            return before == '\u2014' || here == '\u2014' ? STOP : CHARACTER;
        }
        if (Characters.isSpace(before) && Characters.isSpace(here)) {
            return CHARACTER;
        }
        // At a space's end the sentence goes on with "here"; at its start it stops with "before".
        int last = Characters.isSpace(before) ? lastBeforeSpace(body, at) : at - 1;
        char stop = last < 0 ? ' ' : body.charAt(last);
        if (stop == ';' || stop == ':' || Characters.isTerminator(stop) || stop == '\u201D'
                || stop == '\u2013' || stop == '\u2014') {
            return STOP;
        }
        if (stop == ',') {
            boolean conjunction = CONJUNCTIONS.stream()
                    .anyMatch(word -> body.startsWith(word, Characters.isSpace(here) ? at + 1 : at));
            return conjunction ? CLAUSE : COMMA;
        }
        boolean opens = Characters.isSpace(before)
                && (here == '\u201C' || here == '"' || Characters.isDash(here));
        return opens ? COMMA : WORD;
    }

    /** Looks back over a few spaces only: wider gaps are no pauses of speech, and the bound keeps the whole linear. */
    private static int lastBeforeSpace(String body, int at) {
        int last = at - 1;
        while (last > 0 && at - last < 4 && Characters.isSpace(body.charAt(last))) {
            last--;
        }
        return last;
    }

    private static Span strip(String body, int start, int end) {
        int from = Characters.skipSpace(body, start, end);
        int to = Characters.skipSpaceBack(body, end, from);
        return from < to ? new Span(from, to) : new Span(start, end);
    }
}
