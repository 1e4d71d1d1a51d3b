package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of a transcript, where speech stands without quotation marks after a label: {@code RAMOS: Did you lie?}, {@code Q.} and
 * {@code A.}
 */
final class Transcripts {

    /** Labels are not longer than this, in UTF-16 units. A guess. */
    private static final int LONGEST_LABEL = 40;

    /** One labelled line can be a headline; a transcript has more. */
    private static final int FEWEST_TURNS = 3;

    private Transcripts() {}

    /**
     * One turn.
     *
     * @param label who speaks, or null where it says only that it is a question or an answer
     * @param speech what stands after the label; never empty
     */
    record Turn(@Nullable Span label, Span speech) {}

    /** For each of {@code runs} its turn, or null where it is none; all null when the body is no transcript. */
    static List<@Nullable Turn> find(String body, List<Paragraphs.Run> runs) {
        List<@Nullable Turn> turns = new ArrayList<>();
        int count = 0;
        for (Paragraphs.Run run : runs) {
            Turn turn = turn(body, run.span());
            turns.add(turn);
            count += turn == null ? 0 : 1;
        }
        if (count < FEWEST_TURNS) {
            turns.replaceAll(turn -> null);
        }
        return turns;
    }

    private static @Nullable Turn turn(String body, Span run) {
        int start = run.start();
        while (start < run.end() && Characters.isQuotationMark(body.charAt(start))) {
            start++;
        }
        int limit = Math.min(run.end(), start + LONGEST_LABEL);
        int at = start;
        while (at < limit && inLabel(body.charAt(at))) {
            at++;
        }
        boolean letter = isLetter(body, start, limit);
        at = letter ? start + 1 : at;
        boolean ends = letter || (at < limit && body.charAt(at) == ':');
        int speech = ends ? Characters.skipSpace(body, at + 1, run.end()) : run.end();
        if (speech >= run.end() || speech == at + 1 || (!letter && at - start < 3)) {
            return null;
        }
        int end = run.end();
        while (end > speech + 1 && Characters.isQuotationMark(body.charAt(end - 1))) {
            end--;
        }
        return new Turn(letter ? null : new Span(start, at), new Span(speech, end));
    }

    /** "Q." and "A:" of an interview. */
    private static boolean isLetter(String body, int start, int limit) {
        return start + 1 < limit && (body.charAt(start) == 'Q' || body.charAt(start) == 'A')
                && (body.charAt(start + 1) == '.' || body.charAt(start + 1) == ':');
    }

    private static boolean inLabel(char c) {
        return Character.isUpperCase(c) || c == ' ' || c == '.' || c == '-' || c == '\'' || c == '\u2019';
    }
}
