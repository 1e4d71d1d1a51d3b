package dev.parley.answer;

import dev.parley.index.ArticleIndex;
import dev.parley.index.Hit;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.QueryTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The way of a question: what it asks about, the passages that match, the quotes that could be made of them, how well each
 * answers, and whether the best is good enough to be shown as an answer. Safe for use by many threads.
 */
public final class Answerer {

    /** How many quotes an answer holds at most. */
    public static final int MOST_QUOTES = 5;

    /** How many passages are looked at. More find little and cost time in proportion. */
    private static final int PASSAGES = 50;

    private final Supplier<ArticleIndex> index;
    private final double threshold;
    private final QuestionWords questionWords = new QuestionWords(Synonyms.builtIn());

    /**
     * Answers from whatever index {@code index} supplies at the time of asking.
     *
     * @param threshold the confidence from which a quote is shown as an answer, 0 to 1
     */
    public Answerer(Supplier<ArticleIndex> index, double threshold) {
        this.index = index;
        this.threshold = threshold;
    }

    /** The best quote for {@code question}, or that there is none. */
    public Answer answer(Question question) {
        try (IndexSnapshot snapshot = index.get().snapshot()) {
            List<WantedTerm> wanted = questionWords.read(question.text(), snapshot);
            List<QueryTerm> terms = wanted.stream().map(WantedTerm::query).toList();
            List<Hit> hits = snapshot.search(terms, PASSAGES);
            SentenceWords words = new SentenceWords(wanted, hits);
            QuestionType type = QuestionType.of(question.text());
            List<Scored> scored = Candidates.of(hits, words).stream()
                    .map(candidate -> Scored.of(candidate, Features.of(candidate, wanted, type, words)))
                    .sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
            List<Scored> best = withoutOverlaps(scored);
            double confidence = best.isEmpty() ? 0 : Confidence.of(best.getFirst().features(), wanted);
            List<ScoredQuote> quotes = best.stream().map(chosen -> chosen.quote(words)).toList();
            return quotes.isEmpty() || confidence < threshold
                    ? new Answer.NothingFound(confidence, quotes)
                    : new Answer.Quoted(confidence, quotes);
        }
    }

    private static List<Scored> withoutOverlaps(List<Scored> scored) {
        List<Scored> kept = new ArrayList<>();
        for (Scored next : scored) {
            if (kept.size() == MOST_QUOTES) {
                break;
            }
            if (kept.stream().noneMatch(next::overlaps)) {
                kept.add(next);
            }
        }
        return kept;
    }
}
