package dev.parley.answer;

import java.util.Map;

/** Orders candidates: a linear model of their features, learned by listwise softmax (Cao et al. 2007, ListNet). */
final class Ranking {

    private static final Ranking BY_MEANING = new Ranking(Weights.features("ranking.meaning."));
    private static final Ranking BY_WORDS = new Ranking(Weights.features("ranking.words."));

    private final Map<Feature, Double> weights;

    private Ranking(Map<Feature, Double> weights) {
        this.weights = weights;
    }

    /** @param byMeaning false when there are no vectors to go by */
    static Ranking of(boolean byMeaning) {
        return byMeaning ? BY_MEANING : BY_WORDS;
    }

    /** How well a candidate of these features answers; comparable within one question only. */
    double score(Features features) {
        return features.weighted(weights);
    }
}
