package dev.parley.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Orders candidates: a linear model of their features, learned by listwise softmax (Cao et al. 2007, ListNet). */
final class Ranking {

    private static final Ranking BY_MEANING = new Ranking(Weights.features("ranking.meaning."));
    private static final Ranking BY_WORDS = new Ranking(Weights.features("ranking.words."));

    private final Map<Feature, Double> weights;

    /** Scores by {@code weights}; a feature without one counts nothing. */
    Ranking(Map<Feature, Double> weights) {
        this.weights = weights;
    }

    /** @param byMeaning false when there are no vectors to go by */
    static Ranking by(boolean byMeaning) {
        return byMeaning ? BY_MEANING : BY_WORDS;
    }

    /** What each feature of a candidate adds to its score, by name. */
    SequencedMap<String, Explanation.Part> parts(Features features) {
        SequencedMap<String, Explanation.Part> parts = new LinkedHashMap<>();
        weights.forEach((feature, weight) -> parts.put(feature.name(),
                new Explanation.Part(features.get(feature), weight)));
        return parts;
    }

    /** How well a candidate of these features answers; comparable within one question only. */
    double score(Features features) {
        return features.weighted(weights);
    }
}
