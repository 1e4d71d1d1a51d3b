package dev.parley.answer;

import dev.parley.corpus.Quote;
import java.util.List;
import java.util.SequencedMap;

/**
 * Why a question is answered as it is.
 *
 * @param byMeaning false when there were no vectors to go by
 * @param candidates the best, best first; overlapping ones and repetitions among them
 * @param signs what the confidence is made of, by name; empty when there is no candidate
 * @param confidence the chance that the first candidate answers; 0 when there is none
 */
public record Explanation(boolean byMeaning, List<Explained> candidates, SequencedMap<String, Part> signs,
        double confidence) {

    public Explanation {
        candidates = List.copyOf(candidates);
    }

    /**
     * A candidate.
     *
     * @param score the sum of its parts, and of what a claim adds ("did X say Y")
     * @param features by name
     */
    public record Explained(Quote quote, double score, SequencedMap<String, Part> features) {}

    /**
     * A number, and what it adds.
     *
     * @param weight by which the value is multiplied
     */
    public record Part(double value, double weight) {

        /** What it adds to the sum. */
        public double product() {
            return value * weight;
        }
    }
}
