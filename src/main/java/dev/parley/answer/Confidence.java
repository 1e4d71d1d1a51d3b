package dev.parley.answer;

import java.util.List;

/** The chance that the best candidate answers. */
final class Confidence {

    private Confidence() {
    }

    static double of(Features best, List<WantedTerm> wanted) {
        double total = wanted.stream().mapToDouble(WantedTerm::weight).sum();
        double unknown = wanted.stream().filter(term -> !term.known()).mapToDouble(WantedTerm::weight).sum();
        double logit = -2.2 + 4.0 * best.coverage() + 1.0 * best.nearby() + 0.6 * best.kind() + 1.5 * (best.names() - 1)
                - 1.5 * (total == 0 ? 0 : unknown / total);
        return 1 / (1 + Math.exp(-logit));
    }
}
