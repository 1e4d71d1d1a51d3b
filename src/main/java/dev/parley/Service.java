package dev.parley;

import dev.parley.config.Config;
import dev.parley.embed.TextEncoder;
import dev.parley.index.ArticleWriter;
import dev.parley.index.IndexSnapshot;
import dev.parley.intake.Inbox;
import dev.parley.slack.Archive;
import dev.parley.slack.Dispatcher;
import dev.parley.slack.Earshot;
import dev.parley.slack.EventsEndpoint;
import dev.parley.slack.EventsEndpoint.HttpResult;
import dev.parley.slack.InstallPage;
import dev.parley.slack.Installer;
import dev.parley.slack.OAuthApp;
import dev.parley.slack.SlackBot;
import dev.parley.slack.SlackClient;
import dev.parley.slack.SocketModeConnection;
import dev.parley.slack.Teams;
import dev.parley.slack.Transport;
import dev.parley.store.Jobs;
import dev.parley.store.Retention;
import dev.parley.store.Store;
import dev.parley.web.Request;
import dev.parley.web.Response;
import dev.parley.web.Route;
import dev.parley.web.WebServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot at work: Slack's events, the health route and the inbox, from {@link #start} to {@link #close}. */
public final class Service implements AutoCloseable {

    /** The path that answers 200 while Slack's events can come in, and 503 while they cannot. */
    public static final String HEALTH = "/health";

    /** For a request under way, and for the index at the end of what it writes, which a slow disk may hold up. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    private static final Duration INBOX_EVERY = Duration.ofMillis(250);
    /** An article is kept for days. */
    private static final Duration RETENTION_EVERY = Duration.ofHours(1);
    /** Some two seconds' work. */
    private static final int SENTENCES_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Parts parts = new Parts();
    private final Environment environment;
    private final Supplier<IndexSnapshot> snapshots;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int port;

    private Service(Environment environment, Supplier<IndexSnapshot> snapshots) {
        this.environment = environment;
        this.snapshots = snapshots;
    }

    /**
     * Starts all. When Slack cannot be reached, tries until it can.
     *
     * @param store closed after this
     * @param snapshots what {@code archive} answers from, to tell its size
     * @param writer of this process, which holds the lock
     * @param encoder makes the vectors of new articles; null when they are to have none
     * @throws SetupException when a token is missing or not accepted, or the port cannot be opened
     * @throws InterruptedException when interrupted while Slack could not be reached
     */
    static Service start(Config config, Environment environment, Store store, Archive archive,
            Supplier<IndexSnapshot> snapshots, ArticleWriter writer, Inbox inbox,
            @Nullable Supplier<TextEncoder> encoder)
            throws InterruptedException {
        Service service = new Service(environment, snapshots);
        try {
            service.open(config, store, archive,
                    () -> service.work(inbox, writer, new ArticleRetention(config.intake().keep()), encoder));
            return service;
        } catch (RuntimeException | InterruptedException failed) {
            try (service) {
                throw failed;
            }
        }
    }

    private void open(Config config, Store store, Archive archive, Runnable indexWork)
            throws InterruptedException {
        SlackSetup setup = SlackSetup.of(config);
        Transport transport = setup.transport();
        SlackClient client = parts.add(setup.client());
        Workspaces.Entered entered = new Workspaces(setup, client, config, environment)
                .enter(store.installations());
        Teams teams = entered.teams();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        parts.add(() -> stop(executor));
        // A thread of the system's own: a model at work gives way to no virtual thread, and Slack's must not wait for it.
        ExecutorService indexer = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().name("index").factory());
        parts.add(() -> stop(indexer));
        // Not by an interrupt, which would close the files that the index is just writing.
        parts.add(stopping::countDown);
        indexer.execute(indexWork);
        Retention retention = new Retention(config.privacy().keepQuestions());
        Dispatcher dispatcher = new Dispatcher(
                new Dispatcher.Setup(client, teams, store, archive, config.access(), config.limits(),
                        retention, config.answer().threshold(),
                        environment.clock(), environment.sleeper(), environment.zone(), Service::newId));
        Jobs jobs = parts.add(store.jobs(List.of(dispatcher.kind()),
                List.of(retention.chore(store, environment.clock()), dispatcher.chore()), environment.clock(),
                Executors.newVirtualThreadPerTaskExecutor()));
        SlackBot bot = parts.add(new SlackBot(client, teams, new Earshot(store.settings(), store.answers()),
                jobs, dispatcher, Service::newId));

        List<Route> routes = new ArrayList<>();
        BooleanSupplier connected;
        if (transport == Transport.SOCKET_MODE) {
            connected = parts.add(SocketModeConnection.start(client, bot, executor, environment.clock(),
                    environment.sleeper(), PING_EVERY))::connected;
        } else {
            EventsEndpoint endpoint = new EventsEndpoint(bot,
                    Objects.requireNonNull(setup.tokens().signingSecret()),
                    environment.clock());
            routes.add(new Route("POST", EventsEndpoint.PATH, request -> events(endpoint, request)));
            connected = () -> true;
        }
        OAuthApp app = setup.oauth();
        if (app != null) {
            Installer installer = new Installer(app, client, store, environment.clock(), Service::newId);
            routes.add(new Route("GET", OAuthApp.INSTALL, request -> page(installer.begin())));
            routes.add(new Route("GET", OAuthApp.REDIRECT, request -> page(
                    installer.end(request.query(), request.headers().getOrDefault("Cookie", List.of())))));
        }
        routes.add(new Route("GET", HEALTH, request -> health(connected.getAsBoolean())));
        port = openWeb(config, routes, executor).port();
        LOG.info("Serving {}", entered.inWords());
    }

    private WebServer openWeb(Config config, List<Route> routes, ExecutorService executor) {
        InetSocketAddress address = new InetSocketAddress(config.server().address(), config.server().port());
        try {
            return parts.add(WebServer.start(address, routes, executor, Service::newId, GRACE));
        } catch (IOException e) {
            throw new SetupException(
                    "cannot listen on %s: %s; set server.address and server.port".formatted(address,
                            e.getMessage()));
        }
    }

    private static Response events(EventsEndpoint endpoint, Request request) {
        HttpResult result = endpoint.handle(request.headers(), request.body());
        return new Response(result.status(), result.contentType(),
                result.body().getBytes(StandardCharsets.UTF_8), result.sent());
    }

    private static Response page(InstallPage page) {
        return new Response(page.status(), "text/html; charset=utf-8",
                page.html().getBytes(StandardCharsets.UTF_8), page.headers());
    }

    private Response health(boolean connected) {
        try (IndexSnapshot snapshot = snapshots.get()) {
            return Response.json(connected ? 200 : 503,
                    "{\"slack\":\"%s\",\"articles\":%d}%n".formatted(
                            connected ? "connected" : "not connected",
                            snapshot.articles()));
        }
    }

    // The edge of all work on the index: what cannot be done now is tried again, ever less often.
    private void work(Inbox inbox, ArticleWriter writer, ArticleRetention retention,
            @Nullable Supplier<TextEncoder> encoder) {
        Duration wait = INBOX_EVERY;
        Instant nextRetention = environment.clock().instant();
        while (!isStopping() && environment.pause(wait)) {
            try {
                inbox.work(writer, this::isStopping);
                if (!isStopping() && !environment.clock().instant().isBefore(nextRetention)) {
                    retention.apply(writer, environment.today());
                    nextRetention = environment.clock().instant().plus(RETENTION_EVERY);
                }
                boolean more = encoder != null && !isStopping() && addVectors(writer, encoder);
                wait = more ? Duration.ZERO : INBOX_EVERY;
            } catch (RuntimeException failure) {
                if (isStopping()) {
                    LOG.warn("Stopped amid work on the index, which goes on at the next start", failure);
                    return;
                }
                wait = Workspaces.longer(wait);
                LOG.error("The index could not be written, error {}; trying again in {} s", newId(),
                        wait.toSeconds(),
                        failure);
            }
        }
    }

    /** Little by little, so that new articles need not wait long until they are found by their words. */
    private static boolean addVectors(ArticleWriter writer, Supplier<TextEncoder> encoder) {
        return writer.articlesWithoutVectors() > 0
                && writer.addVectors(encoder.get(), SENTENCES_AT_ONCE) > 0;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits for what runs, but not for ever: an answer that hangs must not keep the program from stopping. */
    private static void stop(ExecutorService executor) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            executor.shutdownNow();
            LOG.warn("Stopping with work unfinished after {} s", GRACE.toSeconds());
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** The port of the health route. */
    public int port() {
        return port;
    }

    /** Waits until {@link #close} is done. */
    public void await() throws InterruptedException {
        stopped.await();
    }

    /** Takes no more events, finishes the answers under way, and closes all. */
    @Override
    public void close() {
        parts.close();
        stopped.countDown();
    }
}
