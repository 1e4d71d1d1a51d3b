package dev.parley.answer;

import java.util.List;

/**
 * The chance that the best candidate answers: a logistic model of how much of the question is found. Its weights are guesses
 * near those of a fit to some hundred questions on news of 2016; they are meant to be replaced by a calibrated model.
 */
final class Confidence {

    private Confidence() {}

    /**
     * The chance that a candidate of these features answers, above 0 and below 1.
     *
     * @param wanted what the question asks about
     */
    static double of(Features best, List<WantedTerm> wanted) {
        double total = wanted.stream().mapToDouble(WantedTerm::weight).sum();
        double unknown = wanted.stream().filter(term -> !term.known()).mapToDouble(WantedTerm::weight).sum();
        double unknownShare = total == 0 ? 0 : unknown / total;
        double logit = -5.3 + 2.0 * best.get(Feature.COVERAGE) + 1.0 * best.get(Feature.NEARBY)
                + 2.4 * best.get(Feature.ARTICLE)
                + 1.4 * best.get(Feature.NAMES)
                + 1.2 * 1 - 1.5 * unknownShare;
        return 1 / (1 + Math.exp(-logit));
    }
}
