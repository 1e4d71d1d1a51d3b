package dev.parley.answer;

import java.util.List;

/** Answers questions. */
public final class Answerer {

    /** How many quotes an answer holds at most. */
    public static final int MOST_QUOTES = 5;

    /** The best quote for {@code question}, or that there is none. */
    public Answer answer(Question question) {
        return new Answer.NothingFound(0, List.of());
    }
}
