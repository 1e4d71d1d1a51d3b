package dev.parley.answer;

import dev.parley.corpus.Quotation;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says in one go in a candidate, also where the words that name them interrupt it.
 *
 * @param speaker who says it, or null when the article does not make that plain
 * @param words their words, those of the interruption left out; spans are the body's
 */
record Utterance(@Nullable Speaker speaker, List<ComparedWord> words) {

    /** "…," the prime minister of the country told reporters on Thursday, "…": longer interruptions part two utterances. A guess. */
    private static final int LONGEST_INTERRUPTION = 100;

    /** The direct speech of {@code candidate}, in order. */
    static List<Utterance> in(Candidate candidate) {
        List<Utterance> utterances = new ArrayList<>();
        Quotation before = null;
        for (Quotation quotation : candidate.article().quotations()) {
            if (!quotation.span().overlaps(candidate.span())) {
                continue;
            }
            List<ComparedWord> words = words(candidate, quotation.span());
            if (before != null && goesOn(candidate, before, quotation)) {
                List<ComparedWord> all = new ArrayList<>(utterances.removeLast().words());
                all.addAll(words);
                words = all;
            }
            utterances.add(new Utterance(quotation.speaker(), List.copyOf(words)));
            before = quotation;
        }
        return utterances;
    }

    /** All words of {@code candidate}, whoever says or tells them. */
    static Utterance whole(Candidate candidate) {
        return new Utterance(null, words(candidate, candidate.span()));
    }

    private static List<ComparedWord> words(Candidate candidate, Span span) {
        Span shown = new Span(Math.max(span.start(), candidate.span().start()),
                Math.min(span.end(), candidate.span().end()));
        return ComparedWord.of(shown.in(candidate.article().article().body())).stream()
                .map(word -> word.shifted(shown.start())).toList();
    }

    /** The same speaker goes on after a break of the paragraph, or after "he said"; "a joke" and "a lie" are two utterances. */
    private static boolean goesOn(Candidate candidate, Quotation before, Quotation after) {
        Speaker speaker = before.speaker();
        Speaker next = after.speaker();
        if (speaker == null || next == null || !speaker.name().equals(next.name())
                || before.span().overlaps(after.span())) {
            return false;
        }
        int end = before.span().end();
        Span gap = new Span(end, Math.max(end, after.span().start()));
        boolean silent = gap.in(candidate.article().article().body()).codePoints()
                .noneMatch(Character::isLetterOrDigit);
        boolean attributed = gap.contains(speaker.mention()) || gap.contains(next.mention())
                || holds(gap, before.cue()) || holds(gap, after.cue());
        return silent || (attributed && gap.length() <= LONGEST_INTERRUPTION);
    }

    private static boolean holds(Span gap, @Nullable Span cue) {
        return cue != null && gap.contains(cue);
    }
}
