package dev.parley.slack;

import com.google.gson.JsonObject;
import dev.parley.config.Config;
import dev.parley.store.JobKind;
import dev.parley.store.Retention;
import dev.parley.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Commands commands;
    private final Buttons buttons;
    private final SettingsDesk settings;
    private final SourceDesk sources;
    private final ResponseUrls responses;
    private final Limits limits;
    private final Supplier<String> ids;
    private final InFlight inFlight = new InFlight();

    /**
     * @param access who may change the settings of every channel, and which collections are private
     * @param retention for how long questions are kept
     * @param threshold the configured confidence
     * @param clock the time
     * @param zone in which the day of a question is told
     * @param ids gives each failure its id
     */
    public record Setup(SlackClient client, Teams teams, Store store, Archive archive, Config.Access access,
            Config.Limits limits, Retention retention, double threshold,
            InstantSource clock, Sleeper sleeper, ZoneId zone, Supplier<String> ids) {}

    public Dispatcher(Setup setup) {
        Store store = setup.store();
        Outbox outbox = new Outbox(setup.clock(), setup.sleeper());
        Access access = new Access(store.settings(), new Directory(setup.clock()),
                setup.access().privateCollections(), setup.access().editors());
        Asking asking = new Asking(setup.archive(), access, store.settings());
        this.teams = setup.teams();
        this.ids = setup.ids();
        this.responses = new ResponseUrls(setup.client(), setup.sleeper());
        this.limits = new Limits(setup.limits(), store.rations(), outbox, responses, setup.clock());
        this.settings = new SettingsDesk(store.settings(), access, responses, setup.archive()::collections,
                setup.threshold());
        this.sources = new SourceDesk(asking, responses, setup.clock(), setup.zone());
        this.messages = new Messages(asking, outbox, store, setup.clock(), setup.zone(), ids);
        this.commands = new Commands(asking, store.answers(), settings, responses, setup.clock(),
                setup.zone(), setup.retention());
        this.buttons = new Buttons(asking, store.answers(), store.votes(), outbox, responses, setup.clock());
    }

    /** The kind of jobs that this does. */
    public JobKind kind() {
        return new JobKind(KIND, REMEMBERED, this::work);
    }

    /** What was taken and is not done. */
    InFlight inFlight() {
        return inFlight;
    }

    /** How many questions are taken. */
    Limits limits() {
        return limits;
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
        switch (incoming.kind()) {
            case EVENT -> IncomingMessage.of(incoming.event(), team.get().bot().userId())
                    .ifPresent(message -> heard(key, incoming, team.get(), message));
            case COMMAND -> Command.of(incoming.payload())
                    .ifPresent(command -> guarded(command.responseUrl(),
                            () -> given(key, incoming, team.get(), command)));
            case ACTION -> Press.of(incoming.payload())
                    .ifPresent(press -> guarded(press.responseUrl(),
                            () -> buttons.press(key, team.get(), press)));
            case SUBMISSION -> submitted(team.get(), incoming.payload());
            case SHORTCUT ->
                Shortcut.of(incoming.payload()).filter(used -> used.callback().equals(SourceDesk.CALLBACK))
                        .ifPresent(used -> guarded(used.responseUrl(), () -> sources.find(team.get(), used)));
            case SUGGESTION, OTHER ->
                LOG.debug("Nothing to do for {}", incoming.kind());
        }
    }

    private void submitted(Team team, JsonObject payload) {
        JsonObject view = Payloads.object(payload, "view");
        String user = Payloads.id(Payloads.object(payload, "user"), "id");
        if (user != null && SettingsModal.CALLBACK.equals(Payloads.text(view, "callback_id"))) {
            settings.save(team, user, view);
        }
    }

    private void heard(String key, Incoming incoming, Team team, IncomingMessage message) {
        if (incoming.isRefused()) {
            limits.refuse(key, team, message);
        } else if (limits.admits(key, team, message)) {
            messages.answer(key, team, message);
        }
    }

    private void given(String key, Incoming incoming, Team team, Command command) {
        if (incoming.isRefused()) {
            limits.refuse(command);
        } else if (limits.admits(key, team, command)) {
            commands.run(key, team, command);
        }
    }

    // The edge: whatever goes wrong in a command or a button ends here, and the person is told.
    private void guarded(String responseUrl, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            String id = ids.get();
            LOG.error("What somebody asked for could not be done, error {}", id, failure);
            if (!(responses.toPerson(responseUrl, Replies.failure(id)) instanceof Delivery.Posted)) {
                LOG.error("Nor could they be told of error {}", id);
            }
        }
    }
}
