package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Span;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of sentences that might answer.
 *
 * @param found where it stands
 * @param firstSentence its first sentence, from 0
 * @param lastSentence its last sentence, inclusive
 * @param span what would be quoted: the sentences whole or, of one that is too long, clauses
 */
record Candidate(FoundArticle found, int firstSentence, int lastSentence, Span span) {

    AnnotatedArticle article() {
        return found.annotated();
    }

    int length() {
        return lastSentence - firstSentence + 1;
    }

    /** The numbers of its sentences. */
    IntStream numbers() {
        return IntStream.rangeClosed(firstSentence, lastSentence);
    }

    Stream<FoundSentence> sentences() {
        return numbers().mapToObj(found::sentence);
    }

    /** The wanted words in what would be quoted. */
    Stream<Match> matches() {
        return sentences().flatMap(sentence -> sentence.matches().stream())
                .filter(match -> span.contains(match.span()));
    }
}
