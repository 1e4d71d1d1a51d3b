package dev.parley.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears mentions and direct messages and replies in their thread, once to each, whatever happens: a quote, that there is none,
 * how to ask, or that it went wrong, with an id that stands in the log.
 */
public final class SlackBot implements AutoCloseable {

    /** How many events are known again when Slack sends them twice; it gives up on one within some minutes. */
    private static final int REMEMBERED = 10_000;

    /** Longer than an answer and its posting take when nothing is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);

    private final BotIdentity identity;
    private final Outbox outbox;
    private final Function<Question, Answer> answer;
    private final Executor executor;
    private final ZoneId zone;
    private final Supplier<String> ids;
    private final AppConfig config = new AppConfig();
    private final App app;
    private final RecentKeys seen = new RecentKeys(2 * REMEMBERED);
    private final InFlight inFlight = new InFlight();

    /**
     * @param identity as {@link SlackClient#check} told it
     * @param answer called on {@code executor}, for several questions at a time; what it throws is logged and told
     * @param executor one thread an answer, so one of virtual threads
     * @param zone in which the day of a question is told
     * @param ids gives each failure its id
     */
    public SlackBot(SlackClient client, BotIdentity identity, Outbox outbox,
            Function<Question, Answer> answer,
            Executor executor, ZoneId zone, Supplier<String> ids) {
        this.identity = identity;
        this.outbox = outbox;
        this.answer = answer;
        this.executor = executor;
        this.zone = zone;
        this.ids = ids;
        config.setAllEventsApiAutoAckEnabled(true);
        // No middleware of the SDK's: signatures are checked where requests come in, the token was at the start, and what it
        // has against the bot's own messages asks Slack before it acknowledges. Ours takes every event as it came, where the
        // SDK's listeners take one class for each subtype of a message.
        app = new App(config, client.slack(), List.of((request, response,
                chain) -> request instanceof EventRequest event ? heard(event) : chain.next(request)));
    }

    /** The SDK's settings, for its parsers. */
    AppConfig config() {
        return config;
    }

    /** Handles what Slack sent, without waiting for an answer to be found; status 200 means that it may be acknowledged. */
    Response dispatch(Request<?> request) {
        try {
            return app.run(request);
        } catch (RejectedExecutionException stopping) {
            return Response.error(503);
        } catch (Exception failure) {
            String id = ids.get();
            LOG.error("An event could not be handled, error {}", id, failure);
            return Response.error(500);
        }
    }

    /**
     * Takes no more events, and waits for the answers under way, for at most 20 seconds. Close what events come through first:
     * an event that comes now is not acknowledged, so that Slack sends it again, to whoever listens then.
     */
    @Override
    public void close() {
        int unfinished = inFlight.close(PATIENCE);
        if (unfinished > 0) {
            LOG.warn("Stopping with {} answers unfinished", unfinished);
        }
        app.stop();
        app.executorService().shutdown();
    }

    private Response heard(EventRequest request) {
        JsonObject payload = JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
        Optional<IncomingMessage> message = IncomingMessage.of(payload.getAsJsonObject("event"),
                identity.userId());
        if (message.isEmpty()) {
            return Response.ok();
        }
        if (!inFlight.enter()) {
            throw new RejectedExecutionException("stopping");
        }
        String event = "event " + payload.get("event_id");
        String place = "message " + payload.get("team_id") + " " + message.get().channel() + " "
                + message.get().ts();
        if (!seen.addAll(event, place)) {
            inFlight.exit();
            LOG.debug("{} came again", event);
            return Response.ok();
        }
        executor.execute(() -> {
            try {
                reply(message.get());
            } finally {
                inFlight.exit();
            }
        });
        return Response.ok();
    }

    private void reply(IncomingMessage message) {
        LOG.info("Answering {} in {}", message.user(), message.channel());
        String id = ids.get();
        switch (outbox.post(message.channel(), message.replyThread(), replyTo(message, id))) {
            case Delivery.Posted posted -> LOG.debug("Posted {} to {}", posted.ts(), message.channel());
            case Delivery.Unknown unknown ->
                LOG.error("No answer from Slack to a post to {}, which is not repeated, error {}",
                        message.channel(), id, unknown.cause());
            case Delivery.Refused refused -> {
                LOG.error("Slack did not take a post to {} ({}), error {}", message.channel(),
                        refused.reason(), id,
                        refused.cause());
                if (outbox.post(message.channel(), message.replyThread(),
                        Replies.failure(id)) instanceof Delivery.Posted) {
                    LOG.info("Told {} of error {}", message.channel(), id);
                } else {
                    LOG.error("Nor could {} be told of error {}", message.channel(), id);
                }
            }
        }
    }

    // The edge: whatever goes wrong in an answer ends here.
    private Reply replyTo(IncomingMessage message, String id) {
        try {
            String words = Mrkdwn.read(message.text(), identity.userId());
            LOG.debug("Question: {}", words);
            return Replies.to(answer.apply(new Question(words, message.sent().atZone(zone).toLocalDate())));
        } catch (RuntimeException | Error failure) {
            LOG.error("A question could not be answered, error {}", id, failure);
            return Replies.failure(id);
        }
    }
}
