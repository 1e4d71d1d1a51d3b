package dev.parley.answer;

/** Puts the features of a candidate together to the score that orders candidates. */
final class Ranking {

    private Ranking() {
    }

    static double score(Features f) {
        return 3.0 * f.coverage() + 1.2 * f.nearby() + 0.5 * f.names() + 0.4 * f.adjacency() + 1.0 * f.passage()
                + 0.35 * f.kind() - 0.45 * f.extraSentences();
    }
}
