package dev.parley.slack;

import dev.parley.store.JobKind;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what was kept of Slack's events, each by the one that knows how. */
public final class Dispatcher {

    /** The name of the jobs. */
    static final String KIND = "slack";

    /** How long an event is known again. Slack gives up on one within some minutes, and a stopped process may be off a while. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Slack takes what is not acknowledged by then for lost, and sends it again. */
    private static final Duration UNTIL_ACKNOWLEDGED = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Teams teams;
    private final Messages messages;
    private final InFlight inFlight = new InFlight();

    public Dispatcher(Teams teams, Messages messages) {
        this.teams = teams;
        this.messages = messages;
    }

    /** The kind of jobs that this does. */
    public JobKind kind() {
        return new JobKind(KIND, REMEMBERED, this::work);
    }

    /** What was taken and is not done. */
    InFlight inFlight() {
        return inFlight;
    }

    private void work(String key, String data) {
        try {
            inFlight.awaitAcknowledged(key, UNTIL_ACKNOWLEDGED);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before it was begun", stopping);
        }
        try {
            Incoming.parse(data).ifPresent(incoming -> dispatch(key, incoming));
        } finally {
            inFlight.exit(key);
        }
    }

    private void dispatch(String key, Incoming incoming) {
        Optional<Team> team = teams.of(incoming.team());
        if (team.isEmpty()) {
            LOG.info("Parley has left {} since", incoming.team());
            return;
        }
        IncomingMessage.of(incoming.event(), team.get().bot().userId())
                .ifPresent(message -> messages.answer(key, team.get(), message));
    }
}
