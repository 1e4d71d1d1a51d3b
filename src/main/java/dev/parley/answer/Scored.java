package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Citation;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import dev.parley.text.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate with what speaks for it and the score that makes of it. */
record Scored(Candidate candidate, Features features, double score) {

    /** More than any score: it puts what has no date after all that has. */
    private static final double UNDATED = 100;

    /** @param datesAsked true when articles of some dates are asked for, so that those without one come last */
    static Scored of(Candidate candidate, Features features, Ranking ranking, boolean datesAsked) {
        boolean late = datesAsked && candidate.article().article().published() == null;
        return new Scored(candidate, features, ranking.score(features) - (late ? UNDATED : 0));
    }

    boolean isInArticleOf(Scored other) {
        return candidate.article().article().identifier()
                .equals(other.candidate.article().article().identifier());
    }

    boolean overlaps(Scored other) {
        return isInArticleOf(other) && candidate.span().overlaps(other.candidate.span());
    }

    /**
     * The quote to show.
     *
     * @param alsoIn the other articles in which it stands
     */
    ScoredQuote quote(List<Article> alsoIn) {
        AnnotatedArticle article = candidate.article();
        Span span = candidate.span();
        Sentence first = article.sentences().get(candidate.firstSentence());
        Sentence last = article.sentences().get(candidate.lastSentence());
        Quote quote = Quote.of(article.article(), span);
        List<Span> matches = candidate.matches().map(Match::span).distinct().toList();
        return new ScoredQuote(quote, speaker(), Citation.of(quote, first.paragraph()), matches,
                first.span().start() < span.start(), span.end() < last.span().end(),
                Context.of(article, candidate.firstSentence(), span).orElse(null), alsoIn, score);
    }

    /** Who says what is quoted: null unless all the direct speech in it has one and the same speaker. */
    private @Nullable Speaker speaker() {
        Speaker speaker = null;
        for (Quotation quotation : candidate.article().quotations()) {
            if (quotation.span().overlaps(candidate.span())) {
                Speaker another = quotation.speaker();
                boolean same = another != null && another.isNamed()
                        && (speaker == null || speaker.name().equals(another.name()));
                if (!same) {
                    return null;
                }
                speaker = speaker == null ? another : speaker;
            }
        }
        return speaker;
    }
}
