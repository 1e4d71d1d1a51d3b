package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.index.Hit;
import dev.parley.text.Boilerplate;
import dev.parley.text.Clauses;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the runs of sentences that might be quoted from the passages that were found. */
final class Candidates {

    /** A quote is at most this many code points long; the design's choice, some four lines on a phone. */
    static final int MOST_CODE_POINTS = 600;

    /** A quote is at most this many sentences long. */
    static final int MOST_SENTENCES = 3;

    private record Run(String article, int first, int last) {}

    private Candidates() {}

    /** All runs of one to three sentences, in one or two neighbouring paragraphs, that hold a hit and no boilerplate. */
    static List<Candidate> of(List<Hit> hits, SentenceWords words) {
        if (hits.isEmpty()) {
            return List.of();
        }
        double best = hits.stream().mapToDouble(Hit::score).max().orElseThrow();
        Map<Run, Candidate> candidates = new LinkedHashMap<>();
        Map<Run, Double> scores = new HashMap<>();
        Map<Run, Boolean> boilerplate = new HashMap<>();
        for (Hit hit : hits) {
            String identifier = hit.article().article().identifier();
            scores.put(new Run(identifier, hit.sentence(), hit.sentence()), hit.score() / best);
        }
        for (Hit hit : hits) {
            AnnotatedArticle article = hit.article();
            for (int length = 1; length <= MOST_SENTENCES; length++) {
                for (int first = hit.sentence() - length + 1; first <= hit.sentence(); first++) {
                    int last = first + length - 1;
                    if (first < 0 || last >= article.sentences().size()
                            || !areNeighbours(article, first, last)
                            || holdsBoilerplate(article, first, last, boilerplate)) {
                        continue;
                    }
                    Run run = new Run(article.article().identifier(), first, last);
                    if (!candidates.containsKey(run)) {
                        Span span = span(article, first, last, words);
                        if (span != null) {
                            candidates.put(run,
                                    new Candidate(article, first, last, span, passageScore(run, scores)));
                        }
                    }
                }
            }
        }
        return List.copyOf(candidates.values());
    }

    /** What stands three paragraphs apart is no one quote, however short they are. */
    private static boolean areNeighbours(AnnotatedArticle article, int first, int last) {
        return article.sentences().get(last).paragraph() - article.sentences().get(first).paragraph() <= 1;
    }

    private static boolean holdsBoilerplate(AnnotatedArticle article, int first, int last,
            Map<Run, Boolean> known) {
        String body = article.article().body();
        for (int sentence = first; sentence <= last; sentence++) {
            Span span = article.sentences().get(sentence).span();
            if (known.computeIfAbsent(new Run(article.article().identifier(), sentence, sentence),
                    unread -> Boilerplate.is(span.in(body)))) {
                return true;
            }
        }
        return false;
    }

    private static double passageScore(Run run, Map<Run, Double> scores) {
        double best = 0;
        for (int sentence = run.first; sentence <= run.last; sentence++) {
            best = Math.max(best, scores.getOrDefault(new Run(run.article, sentence, sentence), 0.0));
        }
        return best;
    }

    /** What to quote of the run; null when it is several sentences and too long. */
    private static @Nullable Span span(AnnotatedArticle article, int first, int last, SentenceWords words) {
        String body = article.article().body();
        List<Sentence> sentences = article.sentences();
        Span whole = sentences.get(first).span().cover(sentences.get(last).span());
        if (body.codePointCount(whole.start(), whole.end()) <= MOST_CODE_POINTS) {
            return whole;
        }
        if (first < last) {
            return null;
        }
        List<SentenceWords.Match> matches = words.inSentence(article, first);
        Span focus = matches.isEmpty()
                ? new Span(whole.start(), whole.start())
                : matches.getFirst().span().cover(matches.getLast().span());
        return Clauses.around(body, whole, focus, MOST_CODE_POINTS);
    }
}
