package dev.parley.answer;

import dev.parley.index.CollectionFilter;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of a question: what it asks about, the passages that match by their words and by their meaning, the quotes that
 * could be made of them, how well each answers, and whether the best is good enough to be shown as an answer. Safe for use by
 * many threads.
 */
public final class Answerer {

    /** How many quotes an answer holds at most. */
    public static final int MOST_QUOTES = 5;

    private final Supplier<IndexSnapshot> snapshots;
    private final double threshold;
    private final Synonyms synonyms;
    private final Interpreter interpreter;
    private final QuestionWords questionWords;
    private final @Nullable Function<String, byte[]> encoder;

    /**
     * Answers by words alone, with the built-in synonyms.
     *
     * @param snapshots supplies what is to be answered from at the time of asking; each is closed after its answer
     * @param threshold the confidence from which a quote is shown as an answer, 0 to 1
     */
    public Answerer(Supplier<IndexSnapshot> snapshots, double threshold) {
        this(snapshots, threshold, Synonyms.builtIn(), null);
    }

    /**
     * As the other, with a list of synonyms of one's own.
     *
     * @param snapshots supplies what is to be answered from at the time of asking; each is closed after its answer
     * @param threshold the confidence from which a quote is shown as an answer, 0 to 1
     * @param encoder makes a question's vector, to be compared with those of the index; or null to go by words alone
     */
    public Answerer(Supplier<IndexSnapshot> snapshots, double threshold, Synonyms synonyms,
            @Nullable Function<String, byte[]> encoder) {
        this.snapshots = snapshots;
        this.threshold = threshold;
        this.synonyms = synonyms;
        this.interpreter = new Interpreter(synonyms);
        this.questionWords = new QuestionWords(synonyms);
        this.encoder = encoder;
    }

    /** The best quote for {@code question} of all articles, or that there is none. */
    public Answer answer(Question question) {
        return answer(question, CollectionFilter.EVERYTHING);
    }

    /** The best quote for {@code question} of the articles that {@code filter} shows, or that there is none. */
    public Answer answer(Question question, CollectionFilter filter) {
        Optional<SmallTalk> talk = SmallTalk.of(question.text());
        return talk.isPresent()
                ? new Answer.NoQuestion(talk.get())
                : search(bare(question), filter);
    }

    /**
     * The quote that a message is about, with a verdict in any case: of the quotation in it, or else of what it claims.
     *
     * @param message anything that somebody wrote
     * @param said the day on which they did
     */
    public Answer sourceOf(String message, LocalDate said) {
        return sourceOf(message, said, CollectionFilter.EVERYTHING);
    }

    /** As the other, of the articles that {@code filter} shows. */
    public Answer sourceOf(String message, LocalDate said, CollectionFilter filter) {
        return SourceReader.read(message).map(claim -> search(Question.of(claim, said), filter))
                .orElseGet(() -> new Answer.NoQuestion(SmallTalk.NOTHING_ASKED));
    }

    /**
     * {@code question} with what it leaves out taken over from the turn before; the same question when it leaves nothing out.
     *
     * @param before null at the beginning of a conversation
     */
    public Question inFull(@Nullable Turn before, Question question) {
        return inFull(before, question, CollectionFilter.EVERYTHING);
    }

    /** As the other, where only the articles that {@code filter} shows tell who is a speaker or a publisher. */
    public Question inFull(@Nullable Turn before, Question question, CollectionFilter filter) {
        if (before == null || question.claim() != null || SmallTalk.of(question.text()).isPresent()) {
            return question;
        }
        try (IndexSnapshot all = snapshots.get(); IndexSnapshot snapshot = all.through(filter)) {
            Vocabulary vocabulary = snapshot.vocabulary();
            FollowUp followUp = new FollowUp(synonyms, vocabulary::publishers, vocabulary::isInASpeakersName,
                    question.asked());
            return followUp.inFull(before, Courtesies.without(question.text()))
                    .map(full -> new Question(full, question.asked())).orElse(question);
        }
    }

    private static Question bare(Question question) {
        return new Question(Courtesies.without(question.text()), question.asked(), question.claim());
    }

    private Answer search(Question question, CollectionFilter filter) {
        try (IndexSnapshot all = snapshots.get(); IndexSnapshot snapshot = all.through(filter)) {
            Findings findings = findings(question, snapshot);
            if (findings.sought().terms().isEmpty()) {
                return new Answer.NoQuestion(SmallTalk.NOTHING_ASKED);
            }
            ClaimCheck claim = findings.claim();
            List<Scored> ranked = ranked(findings, claim);
            Repetitions repetitions = new Repetitions(snapshot::copies);
            List<Scored> best = withoutOverlaps(ranked, repetitions);
            Candidate first = best.isEmpty() ? null : best.getFirst().candidate();
            double confidence = first == null
                    ? 0
                    : claim.confidence(first, Confidence.by(findings.byMeaning())
                            .of(Signs.of(ranked, findings.sought())));
            List<ScoredQuote> quotes = best.stream()
                    .map(chosen -> chosen.quote(repetitions.alsoIn(chosen.candidate(), ranked))).toList();
            boolean answered = !quotes.isEmpty() && confidence >= threshold;
            Verdict verdict = claim.verdict(first, answered);
            Interpretation interpretation = findings.interpretation();
            return answered
                    ? new Answer.Quoted(confidence, quotes, interpretation, verdict)
                    : new Answer.NothingFound(confidence, quotes, interpretation, verdict);
        }
    }

    /**
     * Why {@code question} is answered as it is.
     *
     * @param most how many candidates to show at most
     */
    public Explanation explain(Question question, int most) {
        try (IndexSnapshot snapshot = snapshots.get()) {
            Findings findings = findings(bare(question), snapshot);
            ClaimCheck claim = findings.claim();
            Ranking ranking = Ranking.by(findings.byMeaning());
            Confidence confidence = Confidence.by(findings.byMeaning());
            List<Scored> ranked = ranked(findings, claim);
            List<Explanation.Explained> explained = ranked.stream().limit(most)
                    .map(scored -> new Explanation.Explained(scored.quote(List.of()).quote(), scored.score(),
                            ranking.parts(scored.features())))
                    .toList();
            if (ranked.isEmpty()) {
                return new Explanation(findings.byMeaning(), explained, new LinkedHashMap<>(), 0);
            }
            Map<Sign, Double> signs = Signs.of(ranked, findings.sought());
            return new Explanation(findings.byMeaning(), explained, confidence.parts(signs),
                    claim.confidence(ranked.getFirst().candidate(), confidence.of(signs)));
        }
    }

    /** What {@code snapshot} has for {@code question}. */
    Findings findings(Question question, IndexSnapshot snapshot) {
        Interpreter.Reading reading = interpreter.read(question, snapshot.vocabulary());
        List<WantedTerm> terms = questionWords.read(reading.words(), snapshot.vocabulary());
        Sought sought = new Sought(terms, QuestionType.of(question.text()),
                SpeakerMatch.of(reading.interpretation().speaker()), question.asked());
        byte[] vector = encoder == null || !snapshot.hasVectors() ? null : encoder.apply(reading.words());
        return Findings.of(reading, sought, vector, snapshot);
    }

    private static List<Scored> ranked(Findings findings, ClaimCheck claim) {
        Ranking ranking = Ranking.by(findings.byMeaning());
        return Candidates.of(findings).stream()
                .map(candidate -> Scored.of(candidate, Features.of(candidate, findings.sought()), ranking,
                        findings.datesAsked()))
                .map(claim::raised)
                .sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    }

    /** The best, of which no two overlap or repeat each other; at most {@link #MOST_QUOTES}. */
    static List<Scored> withoutOverlaps(List<Scored> scored, Repetitions repetitions) {
        List<Scored> kept = new ArrayList<>();
        for (Scored next : scored) {
            if (kept.size() == MOST_QUOTES) {
                break;
            }
            if (kept.stream().noneMatch(better -> next.overlaps(better)
                    || repetitions.repeats(better.candidate(), next.candidate()))) {
                kept.add(next);
            }
        }
        return kept;
    }
}
