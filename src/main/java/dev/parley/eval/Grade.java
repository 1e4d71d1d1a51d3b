package dev.parley.eval;

import dev.parley.answer.Answer;
import dev.parley.answer.ScoredQuote;
import dev.parley.corpus.Citation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one question was answered.
 *
 * @param answered whether a quote was given as an answer
 * @param rank which quote is the first right one, from 1; 0 when none is
 * @param best the first quote, given or only the nearest; null when none was found
 * @param time how long the answer took
 */
public record Grade(GoldQuestion question, boolean answered, double confidence, int rank, @Nullable Best best,
        Duration time) {

    /** The first quote: its words, and where they stand. */
    public record Best(String text, String article, Citation citation) {}

    /** The grade of {@code answer}, which took {@code time}. */
    public static Grade of(GoldQuestion question, Answer answer, Duration time) {
        List<ScoredQuote> quotes = answer.quotes();
        int rank = 0;
        for (int i = 0; i < quotes.size() && rank == 0; i++) {
            rank = question.isAnsweredBy(quotes.get(i).quote()) ? i + 1 : 0;
        }
        return new Grade(question, answer instanceof Answer.Quoted, answer.confidence(), rank,
                quotes.isEmpty() ? null : best(quotes.getFirst()), time);
    }

    private static Best best(ScoredQuote quote) {
        return new Best(quote.quote().text(), quote.quote().article().identifier(), quote.citation());
    }

    /** False when nothing answers the question. */
    public boolean isAnswerable() {
        return question.isAnswerable();
    }

    /** The first quote is right. */
    public boolean isRight() {
        return rank == 1;
    }

    /** The first quote is wrong, or one was given where nothing answers. */
    public boolean isMiss() {
        return isAnswerable() ? !isRight() : answered;
    }
}
