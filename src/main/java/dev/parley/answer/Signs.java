package dev.parley.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the {@linkplain Sign signs} of how likely the best candidate answers. */
final class Signs {

    /** A greater lead says no more. A guess. */
    private static final double GREATEST_LEAD = 3;

    private Signs() {}

    /**
     * The signs.
     *
     * @param ranked all candidates, best first; at least one
     */
    static Map<Sign, Double> of(List<Scored> ranked, Sought sought) {
        Scored best = ranked.getFirst();
        Features features = best.features();
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        signs.put(Sign.SIMILARITY, features.get(Feature.MEAN_SIMILARITY));
        signs.put(Sign.COVERAGE, features.get(Feature.COVERAGE));
        signs.put(Sign.ARTICLE, features.get(Feature.ARTICLE));
        signs.put(Sign.NAMES, features.get(Feature.NAMES));
        signs.put(Sign.PASSAGE, features.get(Feature.PASSAGE));
        signs.put(Sign.NEARNESS, features.get(Feature.NEARNESS));
        signs.put(Sign.LEAD,
                lead(best, ranked.stream().filter(scored -> !scored.isInArticleOf(best)).findFirst()
                        .map(Scored::score).orElse(Double.NEGATIVE_INFINITY)));
        signs.put(Sign.LEAD_IN_ARTICLE, lead(best, ranked.stream().filter(scored -> !scored.overlaps(best))
                .findFirst().map(Scored::score).orElse(Double.NEGATIVE_INFINITY)));
        signs.put(Sign.UNKNOWN, unknown(sought.terms()));
        boolean held = best.candidate().sentences().anyMatch(FoundSentence::held);
        signs.put(Sign.KIND_MISSING, sought.type() == QuestionType.OTHER || held ? 0.0 : 1.0);
        boolean speaks = !sought.speaker().isAsked()
                || best.candidate().sentences().anyMatch(FoundSentence::spoken);
        signs.put(Sign.SPEAKER_MISSING, speaks ? 0.0 : 1.0);
        return signs;
    }

    private static double lead(Scored best, double next) {
        return Math.clamp(best.score() - next, 0, GREATEST_LEAD);
    }

    private static double unknown(List<WantedTerm> terms) {
        double total = terms.stream().mapToDouble(WantedTerm::weight).sum();
        double unknown = terms.stream().filter(term -> !term.known()).mapToDouble(WantedTerm::weight).sum();
        return total == 0 ? 0 : unknown / total;
    }
}
