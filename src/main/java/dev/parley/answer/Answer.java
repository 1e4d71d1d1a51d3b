package dev.parley.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Parley has to say to a question: a quote, that it found none, or that nothing of the articles was asked. */
public sealed interface Answer {

    /** The chance that the first quote answers, from 0 to 1; 0 only when there is no quote at all. */
    double confidence();

    /** Best first, at most {@value Answerer#MOST_QUOTES}, no two overlapping or near-duplicates; perhaps none. */
    List<ScoredQuote> quotes();

    /** What was understood of the question beside its words. */
    Interpretation interpretation();

    /** What the quotes say to "did X say Y"; null for any other question. */
    @Nullable
    Verdict verdict();

    /** The same for another threshold: from this confidence on, from 0 to 1, the first quote is an answer. */
    default Answer atThreshold(double threshold) {
        boolean enough = confidence() >= threshold && !quotes().isEmpty();
        return switch (this) {
            case Quoted quoted when !enough ->
                new NothingFound(confidence(), quotes(), interpretation(), verdict());
            case NothingFound nothing when enough ->
                new Quoted(confidence(), quotes(), interpretation(), verdict());
            default -> this;
        };
    }

    /**
     * There is an answer.
     *
     * @param quotes at least one; the first is the answer
     */
    record Quoted(double confidence, List<ScoredQuote> quotes, Interpretation interpretation,
            @Nullable Verdict verdict)
            implements
                Answer {
        public Quoted {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a quote");
            }
        }

        /** To a question that makes no claim. */
        public Quoted(double confidence, List<ScoredQuote> quotes, Interpretation interpretation) {
            this(confidence, quotes, interpretation, null);
        }

        /** To a question of which only words were understood. */
        public Quoted(double confidence, List<ScoredQuote> quotes) {
            this(confidence, quotes, Interpretation.NONE);
        }

        /** The quote that answers. */
        public ScoredQuote best() {
            return quotes.getFirst();
        }
    }

    /**
     * Nothing matched well enough.
     *
     * @param quotes the nearest that was found, for a person to judge; not an answer
     */
    record NothingFound(double confidence, List<ScoredQuote> quotes, Interpretation interpretation,
            @Nullable Verdict verdict)
            implements
                Answer {
        public NothingFound {
            quotes = List.copyOf(quotes);
        }

        /** Of a question that makes no claim. */
        public NothingFound(double confidence, List<ScoredQuote> quotes, Interpretation interpretation) {
            this(confidence, quotes, interpretation, null);
        }

        /** Of a question of which only words were understood. */
        public NothingFound(double confidence, List<ScoredQuote> quotes) {
            this(confidence, quotes, Interpretation.NONE);
        }
    }

    /**
     * Nothing of the articles was asked, so nothing was looked for.
     *
     * @param talk what was said instead
     */
    record NoQuestion(SmallTalk talk) implements Answer {

        @Override
        public double confidence() {
            return 0;
        }

        @Override
        public List<ScoredQuote> quotes() {
            return List.of();
        }

        @Override
        public Interpretation interpretation() {
            return Interpretation.NONE;
        }

        @Override
        public @Nullable Verdict verdict() {
            return null;
        }
    }
}
