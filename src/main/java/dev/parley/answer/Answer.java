package dev.parley.answer;

import java.util.List;

/** What Parley has to say to a question: a quote, or that it found none. */
public sealed interface Answer {

    /** The chance that the first quote answers, from 0 to 1; 0 only when there is no quote at all. */
    double confidence();

    /** Best first, at most {@value Answerer#MOST_QUOTES}, no two overlapping; perhaps none. */
    List<ScoredQuote> quotes();

    /**
     * There is an answer.
     *
     * @param quotes at least one; the first is the answer
     */
    record Quoted(double confidence, List<ScoredQuote> quotes) implements Answer {
        public Quoted {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a quote");
            }
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
    record NothingFound(double confidence, List<ScoredQuote> quotes) implements Answer {
        public NothingFound {
            quotes = List.copyOf(quotes);
        }
    }
}
