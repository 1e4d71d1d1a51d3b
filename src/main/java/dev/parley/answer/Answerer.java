package dev.parley.answer;

import dev.parley.index.ArticleIndex;
import dev.parley.index.Hit;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.QueryTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Optional<SmallTalk> talk = SmallTalk.of(question.text());
        return talk.isPresent()
                ? new Answer.NoQuestion(talk.get())
                : find(new Question(Courtesies.without(question.text()), question.asked()));
    }

    private Answer find(Question question) {
        try (IndexSnapshot snapshot = index.get().snapshot()) {
            Interpreter.Reading reading = interpreter.read(question, snapshot);
            List<WantedTerm> wanted = questionWords.read(reading.words(), snapshot);
            if (wanted.isEmpty()) {
                return new Answer.NoQuestion(SmallTalk.NOTHING_ASKED);
            }
            ClaimCheck claim = ClaimCheck.of(reading.claim(), reading.interpretation().speaker());
            List<QueryTerm> terms = wanted.stream().map(WantedTerm::query).toList();
            List<Hit> hits = snapshot.search(terms, reading.filter(), PASSAGES);
            SentenceWords words = new SentenceWords(wanted, hits);
            QuestionType type = QuestionType.of(question.text());
            SpeakerMatch speaker = SpeakerMatch.of(reading.interpretation().speaker());
            List<Scored> scored = Candidates.of(hits, words).stream()
                    .map(candidate -> Scored.of(candidate,
                            Features.of(candidate, wanted, type, words, speaker),
                            reading.interpretation().hasDates()))
                    .map(claim::raised)
                    .sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
            List<Scored> best = withoutOverlaps(scored);
            Candidate first = best.isEmpty() ? null : best.getFirst().candidate();
            double confidence = first == null
                    ? 0
                    : claim.confidence(first, Confidence.of(best.getFirst().features(), wanted));
            List<ScoredQuote> quotes = best.stream().map(chosen -> chosen.quote(words)).toList();
            Interpretation understood = reading.interpretation().with(words.corrections(hits));
            boolean answered = !quotes.isEmpty() && confidence >= threshold;
            Verdict verdict = claim.verdict(first, answered);
            return answered
                    ? new Answer.Quoted(confidence, quotes, understood, verdict)
                    : new Answer.NothingFound(confidence, quotes, understood, verdict);
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
