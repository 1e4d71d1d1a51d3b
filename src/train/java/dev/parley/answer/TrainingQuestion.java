package dev.parley.answer;

import dev.parley.corpus.Quote;
import dev.parley.corpus.TextPosition;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A question of which it is known what answers it.
 *
 * @param question as it was asked, on a day
 * @param articles where the answer stands; the first is what folds of a cross-validation are split by
 * @param answers texts, any of which a right quote holds
 * @param places where the answers stand in the first article, in code points; when given, a right quote holds one of them
 */
record TrainingQuestion(String id, Question question, List<String> articles, List<String> answers,
        List<TextPosition> places) {

    /** An answer text longer than this is right wherever it stands: near-duplicates. */
    private static final int SURE = 25;

    private static final int LONGEST = 700;

    boolean isAnswerable() {
        return !answers.isEmpty() || !places.isEmpty();
    }

    /** What it is put into a fold by, so that no two folds share an article. */
    String group() {
        return articles.isEmpty() ? id : articles.getFirst();
    }

    boolean isAnsweredBy(Candidate candidate) {
        Quote shown = Quote.of(candidate.article().article(), candidate.span());
        String article = shown.article().identifier();
        if (!places.isEmpty()) {
            TextPosition quote = shown.position();
            return articles.contains(article) && places.stream()
                    .anyMatch(place -> quote.start() <= place.start() && place.end() <= quote.end());
        }
        String text = plain(shown.text());
        return text.length() <= LONGEST && answers.stream().anyMatch(answer -> text.contains(plain(answer))
                && (articles.isEmpty() || answer.length() > SURE || Set.copyOf(articles).contains(article)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('‘', '\'')
                .replace('’', '\'').replace('“', '"').replace('”', '"').replaceAll("[\u00ad\u200b]", "")
                .replace("''", "\"").replaceAll("\\s+", " ").strip();
    }
}
