package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.ScoredQuote;
import dev.parley.store.Answers;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Votes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the buttons of an answer do. The question is asked again, so that what is shown is what stands in the index now, for the
 * place that it is shown in.
 */
final class Buttons {

    private static final Logger LOG = LoggerFactory.getLogger(Buttons.class);

    private final Asking asking;
    private final Answers answers;
    private final Votes votes;
    private final Outbox outbox;
    private final ResponseUrls responses;
    private final InstantSource clock;

    Buttons(Asking asking, Answers answers, Votes votes, Outbox outbox,
            ResponseUrls responses, InstantSource clock) {
        this.asking = asking;
        this.answers = answers;
        this.votes = votes;
        this.outbox = outbox;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * Does what {@code press} asks for.
     *
     * @param key names the press; the same when this is called again after the process died
     */
    void press(String key, Team team, Press press) {
        Optional<GivenAnswer> given = answers.of(AnswerMessage.idIn(press.value()))
                .filter(one -> one.place().team().equals(team.id()));
        if (given.isEmpty()) {
            tell(press, "I no longer keep that answer. Please ask again.");
            return;
        }
        switch (press.action()) {
            case AnswerMessage.MORE -> more(given.get(), team, press);
            case AnswerMessage.CONTEXT -> shown(given.get(), team, press)
                    .ifPresent(quote -> send(press,
                            responses.toPerson(press.responseUrl(), QuoteDetails.context(quote))));
            case AnswerMessage.CITE -> shown(given.get(), team, press)
                    .ifPresent(quote -> send(press,
                            responses.toPerson(press.responseUrl(), QuoteDetails.citation(quote))));
            case AnswerMessage.SHARE -> share(key, given.get(), team, press);
            case AnswerMessage.VOTE -> vote(given.get(), press);
            default -> LOG.debug("No button of an answer: {}", press.action());
        }
    }

    /** What there is for whoever sees the message that the button stands in. */
    private Answer again(GivenAnswer given, Team team, Press press) {
        return asking.answer(team, press.ephemeral()
                ? Audience.one(press.channel(), press.user())
                : Audience.all(press.channel(), press.user()), new Question(given.question(), given.asked()));
    }

    private void more(GivenAnswer given, Team team, Press press) {
        Answer again = again(given, team, press);
        if (again.quotes().isEmpty()) {
            tell(press, "I find nothing any more that answers that: the articles have changed since.");
            return;
        }
        OptionalInt before = Given.numberOf(given.shown(), again);
        int next = before.isEmpty() ? 0 : (before.getAsInt() + 1) % again.quotes().size();
        answers.put(given.showing(Given.shown(again.quotes().get(next).quote())));
        Reply reply = AnswerMessage.of(again, next, given.id(), press.ephemeral());
        send(press, press.ephemeral()
                ? responses.inPlace(press.responseUrl(), reply)
                : outbox.update(team, press.channel(), press.message(), reply, given.id()));
    }

    private void share(String key, GivenAnswer given, Team team, Press press) {
        // Others may not be allowed to see all that the one saw.
        Answer again = asking.answer(team, Audience.all(press.channel(), press.user()),
                new Question(given.question(), given.asked()));
        OptionalInt number = Given.numberOf(given.shown(), again);
        if (number.isEmpty()) {
            tell(press,
                    "That quote cannot be shared here: it comes from a collection that is not for this channel, or it"
                            + " no longer stands in the articles.");
            return;
        }
        GivenAnswer shared = new GivenAnswer(key,
                new GivenAnswer.Place(team.id(), press.channel(), null, null), press.user(),
                given.question(), given.asked(), given.answered(), given.confidence(), given.speaker(),
                given.shown(),
                clock.instant());
        if (answers.of(key).filter(one -> one.place().message() != null).isPresent()) {
            return;
        }
        answers.put(shared);
        Reply reply = QuoteDetails.shared(press.user(), given.question(),
                AnswerMessage.of(again, number.getAsInt(), key, false));
        switch (outbox.post(team, press.channel(), null, reply, key)) {
            case Delivery.Posted posted -> answers.put(shared.in(shared.place().at(posted.ts())));
            case Delivery.Refused refused -> {
                // Slack lets an answer to a button in where Parley is no member.
                LOG.info("Sharing to {} by its address, because Slack refused ({})", press.channel(),
                        refused.reason());
                send(press, responses.toChannel(press.responseUrl(), reply));
            }
            case Delivery.Unknown unknown ->
                LOG.error("It is not known whether {} was shared", key, unknown.cause());
        }
    }

    private void vote(GivenAnswer given, Press press) {
        boolean helpful = AnswerMessage.isHelpful(press.value());
        votes.put(given.id(), press.user(), helpful, clock.instant());
        tell(press, helpful
                ? "Noted: that was helpful. Thank you."
                : "Noted: that was not helpful. Thank you, this is how I am mended. You can change it by the other button.");
    }

    /** The quote in the message; empty, and told, when it no longer stands in the articles. */
    private Optional<ScoredQuote> shown(GivenAnswer given, Team team, Press press) {
        Answer again = again(given, team, press);
        OptionalInt number = Given.numberOf(given.shown(), again);
        if (number.isEmpty()) {
            tell(press, "That quote no longer stands in the articles that I have. Please ask again.");
            return Optional.empty();
        }
        return Optional.of(again.quotes().get(number.getAsInt()));
    }

    private void tell(Press press, String words) {
        send(press, responses.toPerson(press.responseUrl(), Replies.plain(words)));
    }

    private static void send(Press press, Delivery delivery) {
        switch (delivery) {
            case Delivery.Posted posted -> LOG.debug("Answered a button in {}", press.channel());
            case Delivery.Refused refused ->
                LOG.error("A button in {} could not be answered ({})", press.channel(),
                        refused.reason(), refused.cause());
            case Delivery.Unknown unknown ->
                LOG.warn("No answer from Slack to that of a button in {}", press.channel(),
                        unknown.cause());
        }
    }
}
