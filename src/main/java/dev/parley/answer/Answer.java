package dev.parley.answer;

import java.util.List;

/** What Parley has to say to a question: a quote, or that it found none. */
public sealed interface Answer {

    /** The chance that the first quote answers, from 0 to 1; 0 only when there is no quote at all. */
    double confidence();

    /** Best first, at most {@value Answerer#MOST_QUOTES}, no two overlapping or near-duplicates; perhaps none. */
    List<ScoredQuote> quotes();

    /** What was understood of the question beside its words. */
    Interpretation interpretation();

    /**
     * There is an answer.
     *
     * @param quotes at least one; the first is the answer
     */
    record Quoted(double confidence, List<ScoredQuote> quotes, Interpretation interpretation)
            implements
                Answer {
        public Quoted {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a quote");
            }
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
    record NothingFound(double confidence, List<ScoredQuote> quotes, Interpretation interpretation)
            implements
                Answer {
        public NothingFound {
            quotes = List.copyOf(quotes);
        }

        /** Of a question of which only words were understood. */
        public NothingFound(double confidence, List<ScoredQuote> quotes) {
            this(confidence, quotes, Interpretation.NONE);
        }
    }
}
