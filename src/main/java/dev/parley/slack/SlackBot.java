package dev.parley.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.response.Response;
import dev.parley.store.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears Slack: keeps what a person asks of Parley as a durable job, so that it may be acknowledged at once and is done even if
 * this process dies. {@link Dispatcher} does it.
 */
public final class SlackBot implements AutoCloseable {

    /** Longer than an answer and its posting take when nothing is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);

    private final Teams teams;
    private final Earshot earshot;
    private final Jobs jobs;
    private final InFlight inFlight;
    private final Dispatcher dispatcher;
    private final Supplier<String> ids;
    private final AppConfig config = new AppConfig();
    private final App app;

    /**
     * @param jobs with the kind of {@link Dispatcher#kind}
     * @param dispatcher does those jobs
     * @param ids gives each failure its id
     */
    public SlackBot(SlackClient client, Teams teams, Earshot earshot, Jobs jobs, Dispatcher dispatcher,
            Supplier<String> ids) {
        this.teams = teams;
        this.earshot = earshot;
        this.jobs = jobs;
        this.inFlight = dispatcher.inFlight();
        this.dispatcher = dispatcher;
        this.ids = ids;
        // No middleware of the SDK's: signatures are checked where requests come in, the token was at the start, and what it
        // has against the bot's own messages asks Slack before it acknowledges. Ours takes everything as it came, where the
        // SDK's listeners take one class for each subtype of a message.
        app = new App(config, client.slack(),
                List.of((request, response, chain) -> request instanceof UrlVerificationRequest
                        ? chain.next(request)
                        : heard(request)));
    }

    /** The SDK's settings, for its parsers. */
    AppConfig config() {
        return config;
    }

    /**
     * Keeps what Slack sent, without waiting until it is done; status 200 means that it may be acknowledged. Nothing of it is
     * begun before {@link Received#sent} was run.
     */
    Received receive(Request<?> request) {
        try {
            Response response = app.run(request);
            return new Received(response, () -> Incoming.of(request).ifPresent(this::acknowledged));
        } catch (RejectedExecutionException stopping) {
            return new Received(Response.error(503), () -> {});
        } catch (Exception failure) {
            String id = ids.get();
            LOG.error("An event could not be handled, error {}", id, failure);
            return new Received(Response.error(500), () -> {});
        }
    }

    /**
     * What is to be answered to Slack.
     *
     * @param sent to be run once Slack has the response, or when it cannot be sent
     */
    record Received(Response response, Runnable sent) {}

    private void acknowledged(Incoming incoming) {
        inFlight.acknowledged(incoming.key());
        jobs.begin();
    }

    private Response heard(Request<?> request) {
        Optional<Incoming> incoming = Incoming.of(request);
        Optional<Team> team = incoming.flatMap(sent -> teams.of(sent.team()));
        if (incoming.isEmpty() || team.isEmpty() || !concernsParley(team.get(), incoming.get())) {
            return Response.ok();
        }
        boolean full = isFull(incoming.get());
        Optional<Object> told = dispatcher.toldAtOnce(team.get(), incoming.get(), full);
        if (told.isPresent()) {
            return Response.json(200, told.get());
        }
        String key = incoming.get().key();
        if (!inFlight.enter(key)) {
            throw new RejectedExecutionException("stopping");
        }
        boolean isNew = false;
        try {
            isNew = keep(key, incoming.get(), full);
        } finally {
            if (!isNew) {
                LOG.debug("{} came again", key);
                inFlight.exit(key);
            }
        }
        return Response.ok();
    }

    /** False when it is kept already. Somebody whose question is one too many is told at once. */
    private boolean keep(String key, Incoming incoming, boolean full) {
        return full
                ? jobs.addFirst(Dispatcher.KIND, key, incoming.refused().toJson())
                : jobs.add(Dispatcher.KIND, key, incoming.toJson());
    }

    /** True for a question when no more of them is taken. */
    private boolean isFull(Incoming incoming) {
        return incoming.isQuestion() && dispatcher.limits().isFull(jobs.unfinished(Dispatcher.KIND));
    }

    /** False for what nobody said to Parley: it is neither kept nor logged. */
    private boolean concernsParley(Team team, Incoming incoming) {
        return switch (incoming.kind()) {
            case EVENT -> Departures.isOne(incoming.event()) || Visit.of(incoming.event()).isPresent()
                    || IncomingMessage.of(incoming.event(), team.bot().userId())
                            .filter(message -> earshot.concernsParley(team, message)).isPresent();
            // The trigger is what tells one from another.
            case COMMAND, ACTION, SUBMISSION, SHORTCUT ->
                Payloads.id(incoming.payload(), "trigger_id") != null;
            case SUGGESTION -> true;
            case OTHER -> false;
        };
    }

    /**
     * Takes no more events, and waits for the answers under way, for at most 20 seconds. Close what events come through first:
     * an event that comes now is not acknowledged, so that Slack sends it again, to whoever listens then. What is not answered
     * when the time is over stays a job, and is answered at the next start.
     */
    @Override
    public void close() {
        inFlight.close();
        int unfinished = inFlight.await(PATIENCE, key -> jobs.isUnfinished(Dispatcher.KIND, key));
        if (unfinished > 0) {
            LOG.warn("Stopping with {} answers unfinished, which follow at the next start", unfinished);
        }
        app.stop();
        app.executorService().shutdown();
    }
}
