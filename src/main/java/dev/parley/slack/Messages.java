package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.store.Answers;
import dev.parley.store.GivenAnswer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replies to mentions and direct messages in their thread, once to each, whatever happens: a quote, that there is none, how to
 * ask, or that it went wrong, with an id that stands in the log.
 */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Outbox outbox;
    private final Answers answers;
    private final Function<Question, Answer> answer;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<String> ids;

    /**
     * @param answer called for several questions at a time; what it throws is logged and told
     * @param zone in which the day of a question is told
     * @param ids gives each failure its id
     */
    public Messages(Outbox outbox, Answers answers, Function<Question, Answer> answer, InstantSource clock,
            ZoneId zone, Supplier<String> ids) {
        this.outbox = outbox;
        this.answers = answers;
        this.answer = answer;
        this.clock = clock;
        this.zone = zone;
        this.ids = ids;
    }

    /**
     * Replies to {@code message}, unless that is done already.
     *
     * @param key names the message and its reply; the same when this is called again after the process died
     */
    void answer(String key, Team team, IncomingMessage message) {
        Optional<GivenAnswer> before = answers.of(key);
        if (before.isEmpty()) {
            answerNew(key, team, message);
        } else if (before.get().place().message() == null) {
            goOn(before.get(), team, message);
        }
    }

    private void answerNew(String key, Team team, IncomingMessage message) {
        LOG.info("Answering {} in {}", message.user(), message.channel());
        String id = ids.get();
        String words = Mrkdwn.read(message.text(), team.bot().userId());
        LocalDate day = message.sent().atZone(zone).toLocalDate();
        Reply reply;
        GivenAnswer given;
        try {
            LOG.debug("Question: {}", words);
            Answer found = answer.apply(new Question(words, day));
            reply = AnswerMessage.of(found, key, false);
            given = given(key, team, message, words, day, found);
        } catch (RuntimeException | Error failure) {
            // The edge: whatever goes wrong in an answer ends here.
            LOG.error("A question could not be answered, error {}", id, failure);
            reply = Replies.failure(id);
            given = given(key, team, message, words, day, new Answer.NothingFound(0, List.of()));
        }
        post(given, message, team, reply, id);
    }

    /** The process died between the decision to post and the knowledge that it was done. */
    private void goOn(GivenAnswer begun, Team team, IncomingMessage message) {
        GivenAnswer.Place place = begun.place();
        switch (ReplySearch.find(team, place.channel(), message.replyThread(), begun.id())) {
            case ReplySearch.Result.Found found -> answers.put(begun.in(place.at(found.ts())));
            case ReplySearch.Result.Absent absent -> answerNew(begun.id(), team, message);
            case ReplySearch.Result.Unknown unknown -> {
                LOG.info("It cannot be seen whether {} was answered ({})", begun.id(), unknown.reason());
                post(begun, message, team, Replies.interrupted(), ids.get());
            }
        }
    }

    private GivenAnswer given(String key, Team team, IncomingMessage message, String words, LocalDate day,
            Answer found) {
        GivenAnswer.Place place = new GivenAnswer.Place(team.id(), message.channel(), message.replyThread(),
                null);
        return Given.of(key, place, message.user(), words, day, found, clock.instant());
    }

    private void post(GivenAnswer given, IncomingMessage message, Team team, Reply reply, String id) {
        answers.put(given);
        GivenAnswer.Place place = given.place();
        switch (outbox.post(team, place.channel(), message.replyThread(), reply, given.id())) {
            case Delivery.Posted posted -> {
                answers.put(given.in(place.at(posted.ts())));
                LOG.debug("Posted {} to {}", posted.ts(), place.channel());
            }
            case Delivery.Unknown unknown ->
                LOG.error("No answer from Slack to a post to {}, which is not repeated, error {}",
                        place.channel(), id,
                        unknown.cause());
            case Delivery.Refused refused -> {
                LOG.error("Slack did not take a post to {} ({}), error {}", place.channel(), refused.reason(),
                        id,
                        refused.cause());
                if (outbox.post(team, place.channel(), message.replyThread(), Replies.failure(id),
                        given.id()) instanceof Delivery.Posted posted) {
                    answers.put(given.in(place.at(posted.ts())));
                    LOG.info("Told {} of error {}", place.channel(), id);
                } else {
                    LOG.error("Nor could {} be told of error {}", place.channel(), id);
                }
            }
        }
    }
}
