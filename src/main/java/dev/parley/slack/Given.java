package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Turn;
import dev.parley.corpus.Quote;
import dev.parley.store.GivenAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is kept of an answer, so that its buttons work later. */
final class Given {

    private Given() {}

    /**
     * The answer, as its message shows it first.
     *
     * @param turn what the conversation has come to with it
     */
    static GivenAnswer of(String id, GivenAnswer.Place place, String person, Turn turn, LocalDate asked,
            Answer answer,
            Instant at) {
        return new GivenAnswer(id, place, person, turn.question(), asked, answer instanceof Answer.Quoted,
                answer.confidence(), turn.speaker(),
                answer instanceof Answer.Quoted quoted ? shown(quoted.best().quote()) : null, at);
    }

    static GivenAnswer.ShownQuote shown(Quote quote) {
        return new GivenAnswer.ShownQuote(quote.article().identifier(), quote.span().start(),
                quote.span().end(),
                quote.text());
    }

    /** Which quote of {@code answer} was shown; empty when it is among them no more, or none was. */
    static OptionalInt numberOf(GivenAnswer.@Nullable ShownQuote shown, Answer answer) {
        return IntStream.range(0, answer.quotes().size())
                .filter(number -> shown != null && shown(answer.quotes().get(number).quote()).equals(shown))
                .findFirst();
    }
}
