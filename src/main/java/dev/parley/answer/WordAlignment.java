package dev.parley.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of what was said that a claim fits best, word by word. The whole claim counts, and of what was said only the
 * stretch; a function word weighs a quarter of any other.
 *
 * @param steps through both, from the first word that either side has to the last
 * @param similarity twice the weight of the words in common, relative to all of the claim and of the stretch: 0 to 1
 */
record WordAlignment(List<Step> steps, double similarity) {

    /** A word in common, or one that only one side has; the other is null. */
    record Step(@Nullable ComparedWord claimed, @Nullable ComparedWord said) {

        boolean isSame() {
            return claimed != null && said != null;
        }
    }

    /** A quote has at most some hundred words; more need not be compared, and cost time by their square. */
    static final int MOST_WORDS = 200;

    private static final int WEIGHT = 4;
    private static final int FUNCTION_WEIGHT = 1;

    /** Of {@link QuestionWords}, those that stand in every other sentence. */
    private static final Set<String> FUNCTION_WORDS = Set.of("a", "an", "and", "any", "are", "as", "at", "be",
            "been", "but", "by",
            "can", "could", "did", "do", "does", "for", "from", "going", "had", "has", "have", "he", "her",
            "his", "i", "if",
            "im", "in", "into", "is", "it", "its", "me", "my", "of", "on", "or", "our", "she", "should", "so",
            "some", "than",
            "that", "thats", "the", "their", "them", "then", "there", "they", "this", "those", "to", "us",
            "very", "was", "we", "were",
            "what", "when", "which", "who", "will", "with", "would", "you", "your");

    /** Empty steps and no similarity when either side has no words, or too many. */
    static WordAlignment of(List<ComparedWord> claim, List<ComparedWord> said) {
        if (claim.isEmpty() || said.isEmpty() || claim.size() > MOST_WORDS || said.size() > MOST_WORDS) {
            return new WordAlignment(List.of(), 0);
        }
        int[][] best = best(claim, said);
        int end = 0;
        for (int column = 1; column <= said.size(); column++) {
            if (best[claim.size()][column] > best[claim.size()][end]) {
                end = column;
            }
        }
        return trace(claim, said, best, end);
    }

    /** Of claim and stretch all words in common, in order and without a gap. */
    boolean isExact() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::isSame);
    }

    /** How many words of the claim stand in what was said. */
    int wordsInCommon() {
        return (int) steps.stream().filter(Step::isSame).count();
    }

    /** How many of these are more than function words. */
    int contentInCommon() {
        return (int) steps.stream().filter(step -> step.claimed() != null && step.said() != null
                && weight(step.claimed()) == WEIGHT).count();
    }

    /** Row by row, a word of the claim more; what was said may begin and end anywhere. */
    private static int[][] best(List<ComparedWord> claim, List<ComparedWord> said) {
        int[][] best = new int[claim.size() + 1][said.size() + 1];
        for (int row = 1; row <= claim.size(); row++) {
            ComparedWord claimed = claim.get(row - 1);
            best[row][0] = best[row - 1][0] - weight(claimed);
            for (int column = 1; column <= said.size(); column++) {
                ComparedWord word = said.get(column - 1);
                int differing = Math.max(best[row - 1][column] - weight(claimed),
                        best[row][column - 1] - weight(word));
                best[row][column] = claimed.form().equals(word.form())
                        ? Math.max(best[row - 1][column - 1] + 2 * weight(claimed), differing)
                        : differing;
            }
        }
        return best;
    }

    private static WordAlignment trace(List<ComparedWord> claim, List<ComparedWord> said, int[][] best,
            int end) {
        Deque<Step> steps = new ArrayDeque<>();
        int all = 0;
        int same = 0;
        int row = claim.size();
        int column = end;
        while (row > 0) {
            ComparedWord claimed = claim.get(row - 1);
            ComparedWord word = column == 0 ? null : said.get(column - 1);
            if (word != null && claimed.form().equals(word.form())
                    && best[row][column] == best[row - 1][column - 1] + 2 * weight(claimed)) {
                steps.addFirst(new Step(claimed, word));
                same += 2 * weight(claimed);
                all += 2 * weight(claimed);
                row--;
                column--;
            } else if (word != null && best[row][column] == best[row][column - 1] - weight(word)) {
                // Going backwards: where either order would do, the claim's words come to stand before the article's.
                steps.addFirst(new Step(null, word));
                all += weight(word);
                column--;
            } else {
                steps.addFirst(new Step(claimed, null));
                all += weight(claimed);
                row--;
            }
        }
        return new WordAlignment(
                toTheEnds(List.copyOf(steps), said.subList(0, column), said.subList(end, said.size())),
                (double) same / all);
    }

    /** Where the claim has other words than the first or the last that were said, these are what it has them for. */
    private static List<Step> toTheEnds(List<Step> steps, List<ComparedWord> before,
            List<ComparedWord> after) {
        int first = 0;
        while (first < steps.size() && steps.get(first).said() == null) {
            first++;
        }
        int last = steps.size();
        while (last > first && steps.get(last - 1).said() == null) {
            last--;
        }
        List<Step> all = new ArrayList<>(steps);
        if (after.size() <= steps.size() - last) {
            after.forEach(word -> all.add(new Step(null, word)));
        }
        if (before.size() <= first) {
            all.addAll(first, before.stream().map(word -> new Step(null, word)).toList());
        }
        return List.copyOf(all);
    }

    private static int weight(ComparedWord word) {
        return FUNCTION_WORDS.contains(word.form()) ? FUNCTION_WEIGHT : WEIGHT;
    }
}
