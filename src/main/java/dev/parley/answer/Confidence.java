package dev.parley.answer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The chance that the best candidate answers: a logistic model of {@linkplain Sign signs}, learned from questions of which the
 * answers are known, some of which have none. The length of the question is no sign: it says who asked, not what there is.
 */
final class Confidence {

    private static final Confidence BY_MEANING = new Confidence("confidence.meaning.");
    private static final Confidence BY_WORDS = new Confidence("confidence.words.");

    private final double bias;
    private final Map<Sign, Double> weights = new EnumMap<>(Sign.class);

    private Confidence(String prefix) {
        bias = Weights.number(prefix + "BIAS");
        for (Sign sign : Sign.values()) {
            weights.put(sign, Weights.number(prefix + sign));
        }
    }

    /** @param byMeaning false when there are no vectors to go by */
    static Confidence by(boolean byMeaning) {
        return byMeaning ? BY_MEANING : BY_WORDS;
    }

    /** What each sign adds to the logarithm of the odds, by name. */
    SequencedMap<String, Explanation.Part> parts(Map<Sign, Double> signs) {
        SequencedMap<String, Explanation.Part> parts = new LinkedHashMap<>();
        parts.put("BIAS", new Explanation.Part(1, bias));
        weights.forEach((sign, weight) -> parts.put(sign.name(),
                new Explanation.Part(signs.getOrDefault(sign, 0.0), weight)));
        return parts;
    }

    /** The chance, above 0 and below 1. */
    double of(Map<Sign, Double> signs) {
        double sum = bias;
        for (Map.Entry<Sign, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * signs.getOrDefault(weight.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
