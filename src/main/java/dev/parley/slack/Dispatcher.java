package dev.parley.slack;

import com.google.gson.JsonObject;
import dev.parley.config.Config;
import dev.parley.store.Chore;
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
    private final Departures departures;
    private final Messages messages;
    private final Commands commands;
    private final Buttons buttons;
    private final SettingsDesk settings;
    private final SourceDesk sources;
    private final ResponseUrls responses;
    private final Limits limits;
    private final AskDesk asks;
    private final HomeDesk home;
    private final SaidDesk said;
    private final Outbox outbox;
    private final CorrectionDesk corrections;
    private final Edge edge;
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
        this.outbox = new Outbox(setup.clock(), setup.sleeper());
        Access access = new Access(store.settings(), new Directory(setup.clock()),
                setup.access().privateCollections(), setup.access().editors());
        Asking asking = new Asking(setup.archive(), access, store.settings());
        this.teams = setup.teams();
        this.departures = new Departures(teams, store);
        this.edge = new Edge(setup.ids());
        this.responses = new ResponseUrls(setup.client(), setup.sleeper());
        this.limits = new Limits(setup.limits(), store.rations(), outbox, responses, setup.clock());
        this.settings = new SettingsDesk(store.settings(), access, responses, setup.archive()::collections,
                setup.threshold());
        this.sources = new SourceDesk(asking, responses, edge, setup.clock(), setup.zone());
        this.messages = new Messages(asking, outbox, store, setup.clock(), setup.zone(),
                setup.ids());
        this.home = new HomeDesk(asking, access, store.answers(), setup.retention(), setup.clock(),
                setup.zone());
        this.asks = new AskDesk(asking, store.answers(), outbox, edge, setup.clock(), setup.zone());
        this.said = new SaidDesk(asking, responses, edge, setup.clock(), setup.zone());
        this.commands = new Commands(asking, store.answers(), settings, said, responses, edge, setup.clock(),
                setup.zone(), setup.retention());
        this.corrections = new CorrectionDesk(setup.archive(), teams, store, outbox, setup.clock());
        this.buttons = new Buttons(asking, store.answers(), store.votes(), outbox, responses, edge,
                setup.clock());
    }

    /** The kind of jobs that this does. */
    public JobKind kind() {
        return new JobKind(KIND, REMEMBERED, this::work);
    }

    /** What is done though nobody asks for it: corrections. */
    public Chore chore() {
        return corrections.chore();
    }

    /** What was taken and is not done. */
    InFlight inFlight() {
        return inFlight;
    }

    /** How many questions are taken. */
    Limits limits() {
        return limits;
    }

    /**
     * What Slack waits for with the acknowledgement of {@code incoming}: proposals while somebody types, or what is wrong in a
     * modal. Empty for all else, which becomes a job.
     *
     * @param full true when no more questions are taken
     */
    Optional<Object> toldAtOnce(Team team, Incoming incoming, boolean full) {
        return asks.toldAtOnce(team, incoming, full);
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
            case EVENT -> happened(key, incoming, team.get());
            case COMMAND -> Command.of(incoming.payload())
                    .ifPresent(command -> guarded(command.responseUrl(),
                            () -> given(key, incoming, team.get(), command)));
            case ACTION -> pressed(key, team.get(), incoming.payload());
            case SUBMISSION -> submitted(key, team.get(), incoming);
            case SHORTCUT -> used(team.get(), incoming.payload());
            case SUGGESTION, OTHER ->
                LOG.debug("Nothing to do for {}", incoming.kind());
        }
    }

    private void happened(String key, Incoming incoming, Team team) {
        if (Departures.isOne(incoming.event())) {
            departures.work(team, incoming);
            return;
        }
        IncomingMessage.of(incoming.event(), team.bot().userId())
                .ifPresent(message -> heard(key, incoming, team, message));
        Visit.of(incoming.event()).ifPresent(visit -> home.visited(team, visit));
    }

    private void pressed(String key, Team team, JsonObject payload) {
        Press.of(payload).ifPresent(
                press -> guarded(press.responseUrl(), () -> pressed(key, team, press)));
        Opening.byButton(payload).filter(opening -> opening.what().equals(HomeView.ASK))
                .ifPresent(opening -> open(team, opening));
    }

    private void pressed(String key, Team team, Press press) {
        switch (press.action()) {
            case SaidPage.NEWER, SaidPage.OLDER -> said.turn(team, press);
            default -> buttons.press(key, team, press);
        }
    }

    private void used(Team team, JsonObject payload) {
        Shortcut.of(payload).filter(used -> used.callback().equals(SourceDesk.CALLBACK))
                .ifPresent(used -> guarded(used.responseUrl(), () -> sources.find(team, used)));
        Opening.byShortcut(payload).filter(opening -> opening.what().equals(AskDesk.CALLBACK))
                .ifPresent(opening -> open(team, opening));
    }

    private void open(Team team, Opening opening) {
        edge.guard(reply -> outbox.post(team, opening.user(), null, reply, "form " + opening.trigger()),
                () -> asks.open(team, opening.user(), opening.trigger()));
    }

    private void submitted(String key, Team team, Incoming incoming) {
        String user = incoming.user();
        if (user == null) {
            return;
        }
        edge.guard(reply -> outbox.post(team, user, null, reply, key), () -> {
            if (incoming.isOf(SettingsModal.CALLBACK)) {
                settings.save(team, user, incoming.view());
            } else if (incoming.isOf(AskModal.CALLBACK) && limits.admits(key, team, user)) {
                asks.answer(key, team, user, incoming.view());
            }
        });
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

    private void guarded(String responseUrl, Runnable work) {
        edge.guard(reply -> responses.toPerson(responseUrl, reply), work);
    }
}
