package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Span;

/**
 * A run of sentences that might answer.
 *
 * @param article where it stands
 * @param firstSentence its first sentence, from 0
 * @param lastSentence its last sentence, inclusive
 * @param span what would be quoted: the sentences whole or, of one that is too long, clauses
 * @param passageScore the best BM25 score of its sentences, relative to the best of the search: 0 to 1
 */
record Candidate(AnnotatedArticle article, int firstSentence, int lastSentence, Span span,
        double passageScore) {

    int sentences() {
        return lastSentence - firstSentence + 1;
    }
}
