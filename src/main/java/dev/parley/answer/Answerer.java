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
    private final Interpreter interpreter;
    private final QuestionWords questionWords;

    /**
     * Answers from whatever index {@code index} supplies at the time of asking.
     *
     * @param threshold the confidence from which a quote is shown as an answer, 0 to 1
     */
    public Answerer(Supplier<ArticleIndex> index, double threshold) {
        this(index, threshold, Synonyms.builtIn());
    }

    /**
     * As the other, with a list of synonyms in place of the built-in one.
     *
     * @param threshold the confidence from which a quote is shown as an answer, 0 to 1
     */
    public Answerer(Supplier<ArticleIndex> index, double threshold, Synonyms synonyms) {
        this.index = index;
        this.threshold = threshold;
        this.interpreter = new Interpreter(synonyms);
        this.questionWords = new QuestionWords(synonyms);
    }

    /** The best quote for {@code question}, or that there is none. */
    public Answer answer(Question question) {
        try (IndexSnapshot snapshot = index.get().snapshot()) {
            Interpreter.Reading reading = interpreter.read(question, snapshot);
            List<WantedTerm> wanted = questionWords.read(reading.words(), snapshot);
            List<QueryTerm> terms = wanted.stream().map(WantedTerm::query).toList();
            List<Hit> hits = snapshot.search(terms, reading.filter(), PASSAGES);
            SentenceWords words = new SentenceWords(wanted, hits);
            QuestionType type = QuestionType.of(question.text());
            SpeakerMatch speaker = SpeakerMatch.of(reading.interpretation().speaker());
            List<Scored> scored = Candidates.of(hits, words).stream()
                    .map(candidate -> Scored.of(candidate,
                            Features.of(candidate, wanted, type, words, speaker),
                            reading.interpretation().hasDates()))
                    .sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
            Repetitions repetitions = new Repetitions();
            List<Scored> best = withoutOverlaps(scored, repetitions);
            double confidence = best.isEmpty() ? 0 : Confidence.of(best.getFirst().features(), wanted);
            List<ScoredQuote> quotes = best.stream()
                    .map(chosen -> chosen.quote(words, repetitions.alsoIn(chosen.candidate(), scored)))
                    .toList();
            Interpretation understood = reading.interpretation().with(words.corrections(hits));
            return quotes.isEmpty() || confidence < threshold
                    ? new Answer.NothingFound(confidence, quotes, understood)
                    : new Answer.Quoted(confidence, quotes, understood);
        }
    }

    private static List<Scored> withoutOverlaps(List<Scored> scored, Repetitions repetitions) {
        List<Scored> kept = new ArrayList<>();
        for (Scored next : scored) {
            if (kept.size() == MOST_QUOTES) {
                break;
            }
            if (kept.stream().noneMatch(better -> next.overlaps(better)
                    || repetitions.repeats(next.candidate(), better.candidate()))) {
                kept.add(next);
            }
        }
        return kept;
    }
}
