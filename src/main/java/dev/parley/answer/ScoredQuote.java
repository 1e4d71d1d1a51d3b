package dev.parley.answer;

import dev.parley.corpus.Citation;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote with all that a reader is shown beside it.
 *
 * @param quote the words
 * @param speaker who said them, or null when the article does not make that plain
 * @param citation where they stand
 * @param matches the words of the quote that match the question, as spans of the article's body, in order
 * @param continuesBefore true when the sentence began before the quote does
 * @param continuesAfter true when the sentence goes on after the quote ends
 * @param score how well it answers, comparable within one answer only
 */
public record ScoredQuote(Quote quote, @Nullable Speaker speaker, Citation citation, List<Span> matches,
        boolean continuesBefore, boolean continuesAfter, double score) {

    public ScoredQuote {
        matches = List.copyOf(matches);
    }
}
