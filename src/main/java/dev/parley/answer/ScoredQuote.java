package dev.parley.answer;

import dev.parley.corpus.Article;
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
 * @param context the sentence of the article's body right before the quote, on which its meaning hangs, or null when it stands
 *     by itself
 * @param alsoIn the other articles in which the same words stand, at most slightly edited, the earliest first and those without a
 *     date last; perhaps none
 * @param score how well it answers, comparable within one answer only
 */
public record ScoredQuote(Quote quote, @Nullable Speaker speaker, Citation citation, List<Span> matches,
        boolean continuesBefore, boolean continuesAfter, @Nullable Span context, List<Article> alsoIn,
        double score) {

    /** A longer context is cut where it is shown, in code points. A guess: half of the longest quote. */
    private static final int LONGEST_CONTEXT = 300;

    /** More places than this are only counted. A guess. */
    private static final int MOST_PLACES = 3;

    public ScoredQuote {
        matches = List.copyOf(matches);
        alsoIn = List.copyOf(alsoIn);
        if (context != null && context.end() > quote.span().start()) {
            throw new IllegalArgumentException("a context after its quote begins: " + context);
        }
    }

    /** Of a quote that stands by itself, and in one article. */
    public ScoredQuote(Quote quote, @Nullable Speaker speaker, Citation citation, List<Span> matches,
            boolean continuesBefore, boolean continuesAfter, double score) {
        this(quote, speaker, citation, matches, continuesBefore, continuesAfter, null, List.of(), score);
    }

    /**
     * The words of the context for a reader: whole, or their beginning up to a space and an ellipsis when they are longer than 300
     * code points; null where there is none.
     */
    public @Nullable String contextInShort() {
        if (context == null) {
            return null;
        }
        String words = context.in(quote.article().body());
        if (words.codePointCount(0, words.length()) <= LONGEST_CONTEXT) {
            return words;
        }
        int end = words.offsetByCodePoints(0, LONGEST_CONTEXT - 1);
        int space = words.lastIndexOf(' ', end);
        return words.substring(0, space > 0 ? space : end) + "\u2026";
    }

    /** Who else published the words, each once, by headline where nobody is known: "Reuters, The Times and 2 more"; or empty. */
    public String alsoInWords() {
        List<String> places = alsoIn.stream().map(ScoredQuote::place).distinct().toList();
        String named = String.join(", ", places.subList(0, Math.min(places.size(), MOST_PLACES)));
        return places.size() <= MOST_PLACES
                ? named
                : named + " and " + (places.size() - MOST_PLACES) + " more";
    }

    private static String place(Article article) {
        if (article.publisher() != null) {
            return article.publisher();
        }
        return article.headline().isBlank() ? article.identifier() : article.headline().strip();
    }
}
