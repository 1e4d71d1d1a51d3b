package dev.parley.answer;

import dev.parley.corpus.Quote;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.text.Sentences;
import java.util.List;

/**
 * What stands around a quote in its article.
 *
 * @param before whole sentences right before the quote; empty where there are none
 * @param after what follows it, up to the end of a sentence; empty where nothing does
 */
public record Surroundings(Span before, Span after) {

    /** Sentences on each side. Enough to see what a quote is about; a guess. */
    private static final int SENTENCES = 3;

    /** The most on each side, in UTF-16 units: a transcript may have sentences of pages. */
    private static final int LONGEST = 900;

    /** Those of {@code quote}. */
    public static Surroundings of(Quote quote) {
        String body = quote.article().body();
        List<Sentence> sentences = Sentences.find(body);
        Span span = quote.span();
        int start = sentences.stream().map(Sentence::span).filter(sentence -> sentence.start() < span.start())
                .mapToInt(Span::start).skip(Math.max(0, startingBefore(sentences, span) - SENTENCES))
                .findFirst()
                .orElse(span.start());
        int end = sentences.stream().map(Sentence::span).filter(sentence -> sentence.end() > span.end())
                .mapToInt(Span::end).limit(SENTENCES).max().orElse(span.end());
        return new Surroundings(new Span(whole(body, Math.max(start, span.start() - LONGEST)), span.start()),
                new Span(span.end(), whole(body, Math.min(end, span.end() + LONGEST))));
    }

    private static long startingBefore(List<Sentence> sentences, Span span) {
        return sentences.stream().filter(sentence -> sentence.span().start() < span.start()).count();
    }

    /** No cut falls between the two units of a character. */
    private static int whole(String body, int at) {
        boolean parted = at > 0 && at < body.length()
                && Character.isSurrogatePair(body.charAt(at - 1), body.charAt(at));
        return parted ? at - 1 : at;
    }
}
