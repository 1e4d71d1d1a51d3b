package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replies to mentions and direct messages in their thread, once to each, whatever happens: a quote, that there is none, how to
 * ask, or that it went wrong, with an id that stands in the log.
 */
final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Asking asking;
    private final Outbox outbox;
    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<String> ids;

    /**
     * @param zone in which the day of a question is told
     * @param ids gives each failure its id
     */
    Messages(Asking asking, Outbox outbox, Store store, InstantSource clock, ZoneId zone,
            Supplier<String> ids) {
        this.asking = asking;
        this.outbox = outbox;
        this.store = store;
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
        Optional<GivenAnswer> before = store.answers().of(key);
        if (before.isEmpty()) {
            answerNew(key, team, message);
        } else if (before.get().place().message() == null) {
            goOn(before.get(), team, message);
        }
    }

    private void answerNew(String key, Team team, IncomingMessage message) {
        LOG.info("Answering {} in {}", message.user(), message.channel());
        String id = ids.get();
        Question typed = new Question(Mrkdwn.read(message.text(), team.bot().userId()),
                message.sent().atZone(zone).toLocalDate());
        boolean alone = isForAskerAlone(team, message);
        Audience audience = alone
                ? Audience.one(message.channel(), message.user())
                : Audience.all(message.channel(), message.user());
        Reply reply;
        GivenAnswer given;
        try {
            LOG.debug("Question: {}", typed.text());
            if (Access.isDirect(message.channel())) {
                Assistant.searching(team, message.channel(), message.replyThread());
            }
            Turn before = turnBefore(team, message);
            Question full = asking.inFull(team, audience, before, typed);
            Answer found = asking.answer(team, audience, full);
            reply = AnswerMessage.of(found, key, alone).restated(typed.text(), full.text());
            given = given(key, team, message, typed, Turn.after(before, full, found), found);
        } catch (RuntimeException | Error failure) {
            // The edge: whatever goes wrong in an answer ends here.
            LOG.error("A question could not be answered, error {}", id, failure);
            reply = Replies.failure(id);
            given = given(key, team, message, typed, null, new Answer.NothingFound(0, List.of()));
        }
        post(given, message, team, reply, alone, id);
    }

    private boolean isForAskerAlone(Team team, IncomingMessage message) {
        return store.settings().of(team.id(), message.channel()).privateReply();
    }

    /** What the thread has come to; null at its beginning. */
    private @Nullable Turn turnBefore(Team team, IncomingMessage message) {
        return message.threadTs() == null
                ? null
                : store.answers().latestIn(team.id(), message.channel(), message.threadTs(), message.user())
                        .map(given -> new Turn(given.question(), given.speaker())).orElse(null);
    }

    /** The process died between the decision to post and the knowledge that it was done. */
    private void goOn(GivenAnswer begun, Team team, IncomingMessage message) {
        GivenAnswer.Place place = begun.place();
        if (isForAskerAlone(team, message)) {
            // Slack shows nobody, and not us, what one person alone sees.
            post(begun, message, team, Replies.interrupted(), true, ids.get());
            return;
        }
        switch (ReplySearch.find(team, place.channel(), message.replyThread(), begun.id())) {
            case ReplySearch.Result.Found found -> store.answers().put(begun.in(place.at(found.ts())));
            case ReplySearch.Result.Absent absent -> answerNew(begun.id(), team, message);
            case ReplySearch.Result.Unknown unknown -> {
                LOG.info("It cannot be seen whether {} was answered ({})", begun.id(), unknown.reason());
                post(begun, message, team, Replies.interrupted(), false, ids.get());
            }
        }
    }

    /** @param turn what the thread has come to; null when nothing was asked in it yet */
    private GivenAnswer given(String key, Team team, IncomingMessage message, Question typed,
            @Nullable Turn turn,
            Answer found) {
        GivenAnswer.Place place = new GivenAnswer.Place(team.id(), message.channel(), message.replyThread(),
                null);
        return Given.of(key, place, message.user(), turn == null ? new Turn(typed.text(), null) : turn,
                typed.asked(), found,
                clock.instant());
    }

    private void post(GivenAnswer given, IncomingMessage message, Team team, Reply reply, boolean alone,
            String id) {
        store.answers().put(given);
        GivenAnswer.Place place = given.place();
        Delivery delivery = alone
                ? outbox.postTo(message.user(), team, place.channel(), message.threadTs(), reply)
                : outbox.post(team, place.channel(), message.replyThread(), reply, given.id());
        switch (delivery) {
            case Delivery.Posted posted -> {
                store.answers().put(given.in(place.at(posted.ts())));
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
                    store.answers().put(given.showing(null, null).in(place.at(posted.ts())));
                    LOG.info("Told {} of error {}", place.channel(), id);
                } else {
                    LOG.error("Nor could {} be told of error {}", place.channel(), id);
                }
            }
        }
    }
}
