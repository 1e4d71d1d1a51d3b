package dev.parley.cli;

import dev.parley.answer.Question;
import dev.parley.eval.GoldQuestion;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Votes.Vote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer that people voted on.
 *
 * @param answer with the quote that they voted on; another quote in the same message is another answer
 * @param helpful how many found it helpful
 * @param votes how many voted
 */
record RatedAnswer(GivenAnswer answer, int helpful, int votes) {

    /** Those of {@code votes}, by the first vote on each. */
    static List<RatedAnswer> of(List<Vote> votes) {
        Map<GivenAnswer, List<Vote>> byAnswer = new LinkedHashMap<>();
        votes.forEach(vote -> byAnswer.computeIfAbsent(vote.answer(), first -> new ArrayList<>()).add(vote));
        return byAnswer.entrySet().stream().map(rated -> new RatedAnswer(rated.getKey(),
                (int) rated.getValue().stream().filter(Vote::helpful).count(), rated.getValue().size()))
                .toList();
    }

    /** True when more found it helpful than did not. */
    boolean isHelpful() {
        return 2 * helpful > votes;
    }

    /** The question, with what answered it: the quote, or nothing where there was none. */
    GoldQuestion question() {
        GivenAnswer.ShownQuote shown = answer.shown();
        return new GoldQuestion(answer.id(), new Question(answer.question(), answer.asked()),
                shown == null ? List.of() : List.of(shown.text()),
                shown == null ? Set.of() : Set.of(shown.article()), null);
    }
}
