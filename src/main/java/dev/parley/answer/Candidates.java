package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.text.Clauses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the runs of sentences that might be quoted from the passages that were found. */
final class Candidates {

    /** A quote is at most this many code points long; the design's choice, some four lines on a phone. */
    static final int MOST_CODE_POINTS = 600;

    /** A quote is at most this many sentences long. */
    static final int MOST_SENTENCES = 3;

    private Candidates() {}

    /** All runs of one to three sentences, in one or two neighbouring paragraphs, that hold a sentence that was found and no boilerplate. */
    static List<Candidate> of(Findings findings) {
        List<Candidate> candidates = new ArrayList<>();
        for (FoundArticle article : findings.articles()) {
            addRuns(article, candidates);
        }
        return candidates;
    }

    private static void addRuns(FoundArticle found, List<Candidate> candidates) {
        AnnotatedArticle article = found.annotated();
        for (int length = 1; length <= MOST_SENTENCES; length++) {
            for (int first = 0; first + length <= article.sentences().size(); first++) {
                int last = first + length - 1;
                int hit = found.hits().nextSetBit(first);
                if (hit >= 0 && hit <= last && areNeighbours(article, first, last)
                        && !holdsBoilerplate(found, first, last)) {
                    Span span = span(found, first, last);
                    if (span != null) {
                        candidates.add(new Candidate(found, first, last, span));
                    }
                }
            }
        }
    }

    /** What stands three paragraphs apart is no one quote, however short they are. */
    private static boolean areNeighbours(AnnotatedArticle article, int first, int last) {
        return article.sentences().get(last).paragraph() - article.sentences().get(first).paragraph() <= 1;
    }

    private static boolean holdsBoilerplate(FoundArticle found, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .anyMatch(sentence -> found.sentence(sentence).boilerplate());
    }

    /** What to quote of the run; null when it is several sentences and too long. */
    private static @Nullable Span span(FoundArticle found, int first, int last) {
        String body = found.annotated().article().body();
        List<Sentence> sentences = found.annotated().sentences();
        Span whole = sentences.get(first).span().cover(sentences.get(last).span());
        if (body.codePointCount(whole.start(), whole.end()) <= MOST_CODE_POINTS) {
            return whole;
        }
        if (first < last) {
            return null;
        }
        List<Match> matches = found.matches(first);
        Span focus = matches.isEmpty()
                ? new Span(whole.start(), whole.start())
                : matches.getFirst().span().cover(matches.getLast().span());
        return Clauses.around(body, whole, focus, MOST_CODE_POINTS);
    }
}
