package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article some of whose sentences were found, and what they hold of what is sought; each is looked at once. Sentences are
 * numbered from 0. For one answer, and one thread.
 */
final class FoundArticle {

    /** An article is as near to the question as so many of its nearest sentences are on average. */
    private static final int NEAREST = 3;

    private final AnnotatedArticle annotated;
    private final Sought sought;
    private final float[] similarities;
    private final float articleSimilarity;
    private final List<Match> headline;
    private final @Nullable FoundSentence[] sentences;
    private final double[] passageScores;
    private final boolean[] found;
    private final BitSet hits = new BitSet();

    /** @param similarities how near each sentence is to the question in meaning, as a cosine */
    FoundArticle(AnnotatedArticle annotated, Sought sought, float[] similarities) {
        this.annotated = annotated;
        this.sought = sought;
        this.similarities = similarities;
        this.articleSimilarity = meanOfNearest(similarities);
        this.sentences = new FoundSentence[similarities.length];
        this.passageScores = new double[similarities.length];
        this.found = new boolean[sought.terms().size()];
        this.headline = sought.in(annotated.article().headline(), 0);
        headline.forEach(match -> found[match.wanted()] = true);
    }

    private static float meanOfNearest(float[] similarities) {
        float[] sorted = similarities.clone();
        Arrays.sort(sorted);
        int count = Math.min(NEAREST, sorted.length);
        float sum = 0;
        for (int i = sorted.length - count; i < sorted.length; i++) {
            sum += sorted[i];
        }
        return sum / count;
    }

    /**
     * Marks a sentence as found.
     *
     * @param passageScore its BM25 score relative to the best of the search, 0 to 1
     */
    void add(int sentence, double passageScore) {
        hits.set(sentence);
        passageScores[sentence] = Math.max(passageScores[sentence], passageScore);
        sentence(sentence).matches().forEach(match -> found[match.wanted()] = true);
    }

    AnnotatedArticle annotated() {
        return annotated;
    }

    /** The sentences that were found. */
    BitSet hits() {
        return hits;
    }

    /** BM25's score of a sentence relative to the best of the search: 0, for one that was not found by words, to 1. */
    double passageScore(int sentence) {
        return passageScores[sentence];
    }

    /** The cosine of a sentence and the question. */
    float similarity(int sentence) {
        return similarities[sentence];
    }

    /** The cosine of the article's nearest sentences and the question, on average. */
    float similarity() {
        return articleSimilarity;
    }

    /** The wanted words in the headline; their spans are the headline's. */
    List<Match> headline() {
        return headline;
    }

    /** True when a wanted term stands in the headline or in a sentence that was found. */
    boolean hasFound(int term) {
        return found[term];
    }

    FoundSentence sentence(int number) {
        FoundSentence sentence = sentences[number];
        if (sentence == null) {
            sentence = FoundSentence.of(annotated, number, sought);
            sentences[number] = sentence;
        }
        return sentence;
    }

    /** The wanted words in a sentence; none where there is no such sentence. */
    List<Match> matches(int number) {
        return number < 0 || number >= sentences.length ? List.of() : sentence(number).matches();
    }
}
