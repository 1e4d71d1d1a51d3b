package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Citation;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import dev.parley.index.Speech;
import dev.parley.text.Boilerplate;
import dev.parley.text.Clauses;
import dev.parley.text.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes quotes of the sentences in which somebody speaks: whole sentences, so that a reader sees who says it and to what, but for
 * a sentence in which others speak as well, of which only that person's words are quoted.
 */
final class SpokenQuotes {

    private final Set<String> speakers;
    private final Sought sought;

    /**
     * @param speakers the names, as the articles have them
     * @param sought the words of the topic
     */
    SpokenQuotes(Set<String> speakers, Sought sought) {
        this.speakers = speakers;
        this.sought = sought;
    }

    /** The quotes of an article, in its order, not overlapping. */
    Stream<ScoredQuote> of(Speech speech) {
        AnnotatedArticle article = speech.article();
        List<ScoredQuote> quotes = new ArrayList<>();
        List<Integer> sentences = speech.sentences();
        for (int i = 0; i < sentences.size();) {
            int first = sentences.get(i);
            int last = first;
            for (i++; i < sentences.size() && goesOn(article, first, last, sentences.get(i)); i++) {
                last = sentences.get(i);
            }
            addQuotes(article, first, last, quotes);
        }
        return quotes.stream();
    }

    /** True when the same speech goes on in {@code next}, and all of it is short enough to be one quote. */
    private boolean goesOn(AnnotatedArticle article, int first, int last, int next) {
        Span before = article.sentences().get(last).span();
        Span after = article.sentences().get(next).span();
        int start = article.sentences().get(first).span().start();
        return next == last + 1 && next - first < Candidates.MOST_SENTENCES
                && article.article().body().codePointCount(start, after.end()) <= Candidates.MOST_CODE_POINTS
                && theirs(article, before).anyMatch(quotation -> quotation.span().overlaps(after));
    }

    private void addQuotes(AnnotatedArticle article, int first, int last, List<ScoredQuote> quotes) {
        String body = article.article().body();
        Sentence start = article.sentences().get(first);
        Sentence end = article.sentences().get(last);
        Span whole = start.span().cover(end.span());
        List<Quotation> theirs = theirs(article, whole).toList();
        // A name that stands for the speaker only elsewhere in the sentence is no speech of theirs.
        if (theirs.isEmpty() || Boilerplate.is(whole.in(body))) {
            return;
        }
        List<Span> spans = othersSpeak(article, whole)
                ? theirs.stream().map(quotation -> common(quotation.span(), whole)).toList()
                : List.of(fitting(body, whole, common(theirs.getFirst().span(), whole)));
        for (int i = 0; i < spans.size(); i++) {
            Span span = fitting(body, spans.get(i), spans.get(i));
            Quote quote = Quote.of(article.article(), span);
            quotes.add(new ScoredQuote(quote, theirs.get(i).speaker(), Citation.of(quote, start.paragraph()),
                    sought.in(span.in(body), span.start()).stream().map(Match::span).distinct().toList(),
                    start.span().start() < span.start(), span.end() < end.span().end(),
                    Context.of(article, first, span).orElse(null), List.of(), 0));
        }
    }

    private static Span fitting(String body, Span span, Span focus) {
        return body.codePointCount(span.start(), span.end()) <= Candidates.MOST_CODE_POINTS
                ? span
                : Clauses.around(body, span, focus, Candidates.MOST_CODE_POINTS);
    }

    private static Span common(Span one, Span other) {
        return new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
    }

    private Stream<Quotation> theirs(AnnotatedArticle article, Span span) {
        return article.quotations().stream().filter(quotation -> quotation.span().overlaps(span))
                .filter(quotation -> isTheirs(quotation.speaker()));
    }

    private boolean othersSpeak(AnnotatedArticle article, Span span) {
        return article.quotations().stream().filter(quotation -> quotation.span().overlaps(span))
                .map(Quotation::speaker)
                .anyMatch(speaker -> speaker != null && speaker.isNamed() && !isTheirs(speaker));
    }

    private boolean isTheirs(@Nullable Speaker speaker) {
        return speaker != null && speakers.contains(speaker.name());
    }
}
