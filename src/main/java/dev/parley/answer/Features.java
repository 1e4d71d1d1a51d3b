package dev.parley.answer;

import java.util.List;

/**
 * What speaks for a candidate, each a number from 0 to 1 unless it says otherwise.
 *
 * @param coverage how much of what the question asks about stands in the candidate, by weight
 * @param nearby how much of it stands only in the sentences beside it or in the headline, by weight
 * @param article how much of it stands in the headline and the matching passages of its article, by weight
 * @param names how many of the question's names stand in the candidate, beside it or in the headline; 1 when it has none
 * @param adjacency how many of the pairs of neighbouring words of the question stand close together in the candidate
 * @param passage its BM25 score relative to the best passage found
 * @param kind 1 when it holds something of the kind that is asked for
 * @param speaker 1 when it holds words of the speaker who is asked for
 * @param extraSentences sentences beyond the first: 0, 1 or 2
 */
record Features(double coverage, double nearby, double article, double names, double adjacency,
        double passage, double kind, double speaker,
        double extraSentences) {

    /** Words of a pair that stand at most this many words apart count as close. A guess. */
    private static final int CLOSE = 4;

    static Features of(Candidate candidate, List<WantedTerm> wanted, QuestionType type, SentenceWords words,
            SpeakerMatch speaker) {
        boolean[] within = new boolean[wanted.size()];
        boolean[] beside = new boolean[wanted.size()];
        int pairs = 0;
        boolean[] close = new boolean[wanted.size()];
        for (int sentence = candidate.firstSentence(); sentence <= candidate.lastSentence(); sentence++) {
            List<SentenceWords.Match> matches = words.inSentence(candidate.article(), sentence);
            for (SentenceWords.Match match : matches) {
                if (!candidate.span().contains(match.span())) {
                    continue;
                }
                within[match.wanted()] = true;
                for (SentenceWords.Match other : matches) {
                    if (other.wanted() == match.wanted() + 1
                            && Math.abs(other.position() - match.position()) <= CLOSE) {
                        close[match.wanted()] = true;
                    }
                }
            }
        }
        words.inSentence(candidate.article(), candidate.firstSentence() - 1)
                .forEach(m -> beside[m.wanted()] = true);
        words.inSentence(candidate.article(), candidate.lastSentence() + 1)
                .forEach(m -> beside[m.wanted()] = true);
        words.inHeadline(candidate.article()).forEach(m -> beside[m.wanted()] = true);

        boolean speaks = speaker.speaksIn(candidate);
        if (speaks) {
            // "He said" is as good as the name.
            for (int i = 0; i < wanted.size(); i++) {
                within[i] |= speaker.isNamedBy(wanted.get(i).query());
            }
        }
        boolean[] inArticle = words.inFoundPassages(candidate.article());

        double total = 0;
        double inArticleWeight = 0;
        double covered = 0;
        double near = 0;
        int names = 0;
        int namesHeld = 0;
        for (int i = 0; i < wanted.size(); i++) {
            double weight = wanted.get(i).weight();
            total += weight;
            covered += within[i] ? weight : 0;
            near += !within[i] && beside[i] ? weight : 0;
            inArticleWeight += inArticle[i] ? weight : 0;
            pairs += close[i] ? 1 : 0;
            names += wanted.get(i).name() ? 1 : 0;
            namesHeld += wanted.get(i).name() && (within[i] || beside[i]) ? 1 : 0;
        }
        String text = candidate.span().in(candidate.article().article().body());
        return new Features(share(covered, total), share(near, total), share(inArticleWeight, total),
                names == 0 ? 1 : share(namesHeld, names),
                share(pairs, wanted.size() - 1), candidate.passageScore(), type.isHeldBy(text) ? 1 : 0,
                speaks ? 1 : 0,
                candidate.sentences() - 1);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }
}
