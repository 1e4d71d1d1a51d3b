package dev.parley.answer;

/**
 * Puts the features of a candidate together to the score that orders candidates. The weights are those of a listwise softmax
 * fitted to some hundred questions on news of 2016, rounded; the one on extra sentences is set by hand, because a shorter
 * quote that answers is better and a fit does not know that.
 */
final class Ranking {

    /** A guess, less than half of what all the words of the question count: lifts words of a speaker over words about them. */
    private static final double SPEAKER = 1.0;

    private Ranking() {}

    /** How well a candidate of these features answers; comparable within one question only. */
    static double score(Features features) {
        return 2.6 * features.coverage() + 0.9 * features.nearby() + 3.0 * features.article()
                + 1.85 * features.names()
                + 0.13 * features.adjacency() + 2.35 * features.passage() + 1.6 * features.kind()
                + SPEAKER * features.speaker()
                - 0.2 * features.extraSentences();
    }
}
