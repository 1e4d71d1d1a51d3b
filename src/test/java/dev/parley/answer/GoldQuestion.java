package dev.parley.answer;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question of which it is known what answers it.
 *
 * @param answers texts, any of which a right quote holds; none when nothing answers
 * @param article where the answer stands, or null
 */
record GoldQuestion(String id, String question, List<String> answers, String article) {

    /** An answer text longer than this is right wherever it stands; the judge's rule for near-duplicates. */
    private static final int SURE = 25;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * How questions were answered.
     *
     * @param rightFirst the share of the answerable whose first quote is right
     * @param refused the share of the unanswerable that got no answer
     * @param wrong the identifiers of the others
     */
    record Tally(double rightFirst, double refused, List<String> wrong) {}

    static List<GoldQuestion> read(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, GoldQuestion.class)).toList();
    }

    static Tally ask(List<GoldQuestion> questions, Answerer answerer) {
        List<String> wrong = new ArrayList<>();
        int answerable = 0;
        int right = 0;
        int refused = 0;
        for (GoldQuestion question : questions) {
            Answer answer = Asked.ask(answerer, question.question());
            boolean good = question.answers.isEmpty()
                    ? !(answer instanceof Answer.Quoted)
                    : question.isAnsweredBy(answer.quotes());
            answerable += question.answers.isEmpty() ? 0 : 1;
            right += good && !question.answers.isEmpty() ? 1 : 0;
            refused += good && question.answers.isEmpty() ? 1 : 0;
            if (!good) {
                wrong.add(question.id);
            }
        }
        return new Tally((double) right / answerable, (double) refused / (questions.size() - answerable),
                wrong);
    }

    private boolean isAnsweredBy(List<ScoredQuote> quotes) {
        return !quotes.isEmpty() && answers.stream().anyMatch(text -> Asked.holds(quotes.getFirst(), text)
                && (article == null || text.length() > SURE
                        || article.equals(quotes.getFirst().quote().article().identifier())));
    }
}
