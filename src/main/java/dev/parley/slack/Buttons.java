package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.ScoredQuote;
import dev.parley.corpus.Speaker;
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
    private final Edge edge;
    private final InstantSource clock;

    Buttons(Asking asking, Answers answers, Votes votes, Outbox outbox,
            ResponseUrls responses, Edge edge, InstantSource clock) {
        this.asking = asking;
        this.answers = answers;
        this.votes = votes;
        this.outbox = outbox;
        this.responses = responses;
        this.edge = edge;
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
                    .ifPresent(quote -> sendAlone(press, QuoteDetails.context(quote)));
            case AnswerMessage.CITE -> shown(given.get(), team, press)
                    .ifPresent(quote -> sendAlone(press, QuoteDetails.citation(quote)));
            case AnswerMessage.SHARE -> share(key, given.get(), team, press);
            case AnswerMessage.VOTE -> vote(given.get(), press);
            default -> LOG.debug("No button of an answer: {}", press.action());
        }
    }

    /** What there is for whoever sees the message that the button stands in. */
    private Answer again(GivenAnswer given, Team team, Press press) {
        return asking.answer(team, audience(given, press), new Question(given.question(), given.asked()));
    }

    /** In a direct message of two people nobody is alone; what Parley posted itself stands in none of these. */
    private static Audience audience(GivenAnswer given, Press press) {
        if (press.ephemeral()) {
            return Audience.one(press.channel(), press.user());
        }
        String message = given.place().message();
        boolean posted = message != null && !message.equals(Outbox.UNNAMED);
        return new Audience(press.channel(), press.user(), posted && Access.isDirect(press.channel()));
    }

    private void more(GivenAnswer given, Team team, Press press) {
        Answer again = again(given, team, press);
        if (again.quotes().isEmpty()) {
            tell(press, "I find nothing any more that answers that: the articles have changed since.");
            return;
        }
        OptionalInt before = Given.numberOf(given.shown(), again);
        int next = before.isEmpty() ? 0 : (before.getAsInt() + 1) % again.quotes().size();
        ScoredQuote quote = again.quotes().get(next);
        Reply reply = AnswerMessage.of(again, next, given.id(), press.ephemeral())
                .after(new Line().plain("Question: " + Replies.name(given.question())));
        Delivery delivery = press.ephemeral()
                ? new Delivery.Refused("no message of a channel", null)
                : outbox.update(team, press.channel(), press.message(), reply, given.id());
        if (delivery instanceof Delivery.Refused) {
            // What one alone sees, or was shared where Parley is no member, changes by the button's own address alone.
            delivery = edge.tell("a button in " + press.channel(),
                    told -> responses.inPlace(press.responseUrl(), told), reply);
        }
        if (!(delivery instanceof Delivery.Refused)) {
            Speaker speaker = quote.speaker();
            answers.put(given.showing(Given.shown(quote.quote()), speaker == null ? null : speaker.name()));
        }
    }

    private void share(String key, GivenAnswer given, Team team, Press press) {
        Optional<GivenAnswer> before = answers.of(key);
        if (before.isPresent()) {
            if (before.get().place().message() == null) {
                tell(press,
                        "I was interrupted while I shared that. If it does not stand in the channel, please"
                                + " press the button again.");
            }
            return;
        }
        // Others may not be allowed to see all that the one saw.
        Answer again = asking.answer(team, new Audience(press.channel(), press.user(), false),
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
        answers.put(shared);
        Reply reply = QuoteDetails.shared(press.user(), given.question(),
                AnswerMessage.of(again, number.getAsInt(), key, false));
        switch (outbox.post(team, press.channel(), press.thread(), reply, key)) {
            case Delivery.Posted posted -> answers.put(shared.in(new GivenAnswer.Place(team.id(),
                    posted.channel(), press.thread() == null ? posted.ts() : press.thread(), posted.ts())));
            case Delivery.Refused refused -> {
                // Slack lets an answer to a button in where Parley is no member.
                LOG.info("Sharing to {} by its address, because Slack refused ({})", press.channel(),
                        refused.reason());
                edge.tell("a button in " + press.channel(),
                        told -> responses.toChannel(press.responseUrl(), told), reply);
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
        sendAlone(press, Replies.plain(words));
    }

    private void sendAlone(Press press, Reply reply) {
        edge.tell("a button in " + press.channel(), told -> responses.toPerson(press.responseUrl(), told),
                reply);
    }
}
