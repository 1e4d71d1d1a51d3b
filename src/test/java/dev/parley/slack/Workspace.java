package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.config.Config;
import dev.parley.config.PrivateCollection;
import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.Chore;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Jobs;
import dev.parley.store.Retention;
import dev.parley.store.Store;
import dev.parley.web.Response;
import dev.parley.web.Route;
import dev.parley.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A fake Slack with a real Parley in it, joined by one of the two transports as the program joins them. */
final class Workspace implements AutoCloseable {

    static final String CHANNEL = "C0TALKS";
    static final String DIRECT = "D0ALICE";

    private static final Config.Limits NO_LIMITS = new Config.Limits(1_000_000, 1_000_000, 1_000_000);
    private static final Retention RETENTION = new Retention(30);

    final SteppedClock clock = new SteppedClock();
    final CapturedLog log = CapturedLog.open();
    final List<Question> asked = new CopyOnWriteArrayList<>();
    final FakeSlack slack;
    final Path folder = Files.createTempDirectory("workspace");
    final Store store = Store.open(folder, null, null);
    final Jobs jobs;
    final SlackBot bot;
    /** Done when a test does it, and not by the clock. */
    final Chore chore;
    final SlackClient client;
    final SocketModeConnection connection;
    final SignedRequests requests;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final WebServer web;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private volatile BiConsumer<byte[], Runnable> whenSent = (body, sent) -> sent.run();
    final List<Set<String>> collectionsAsked = new CopyOnWriteArrayList<>();
    private final GivenArchive archive = new GivenArchive(this::answer);
    private final Config.Access access = new Config.Access(Set.of("U0EDITOR"),
            List.of(new PrivateCollection("embargoed", FakeSlack.TEAM, Set.of("C0SECRET"), Set.of("U0BOB"))));
    private volatile String collection;
    private volatile Function<Question, Answer> answer = question -> new Answer.NothingFound(0, List.of());

    Workspace(Transport transport) throws Exception {
        this(transport, NO_LIMITS);
    }

    /** With limits that can be reached. */
    Workspace(Transport transport, Config.Limits limits) throws Exception {
        slack = new FakeSlack(clock);
        client = new SlackClient(FakeSlack.tokens(), slack.api.url());
        BotIdentity identity = ((TokenCheck.Accepted) client.check(transport)).bot();
        Teams teams = Teams.only(identity, client);
        Dispatcher dispatcher = new Dispatcher(
                new Dispatcher.Setup(client, teams, store, archive, access, limits,
                        RETENTION, 0.5,
                        clock, clock, ZoneOffset.UTC, this::id));
        jobs = store.jobs(List.of(dispatcher.kind()), clock, Executors.newVirtualThreadPerTaskExecutor());
        chore = dispatcher.chore();
        bot = new SlackBot(client, teams, new Earshot(store.settings(), store.answers()), jobs, dispatcher,
                this::id);
        switch (transport) {
            case SOCKET_MODE -> {
                connection = SocketModeConnection.start(client, bot, executor, clock, clock,
                        Duration.ofMillis(200));
                requests = null;
                web = null;
                Await.until("Parley's connection", connection::connected);
            }
            case HTTP -> {
                EventsEndpoint endpoint = new EventsEndpoint(bot, FakeSlack.SIGNING_SECRET, clock);
                Route route = new Route("POST", EventsEndpoint.PATH, request -> {
                    EventsEndpoint.HttpResult result = endpoint.handle(request.headers(), request.body());
                    return new Response(result.status(), result.contentType(),
                            result.body().getBytes(StandardCharsets.UTF_8),
                            () -> whenSent.accept(request.body(), result.sent()));
                });
                web = WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        List.of(route), executor, this::id,
                        Duration.ofSeconds(1));
                requests = new SignedRequests(
                        URI.create("http://127.0.0.1:" + web.port() + EventsEndpoint.PATH), clock);
                connection = null;
            }
            default -> throw new AssertionError(transport);
        }
    }

    private Answer answer(Question question, Set<String> collections) {
        collectionsAsked.add(collections);
        asked.add(question);
        return collection == null || collections.contains(collection)
                ? answer.apply(question)
                : new Answer.NothingFound(0, List.of());
    }

    private String id() {
        return "ERR" + errors.incrementAndGet();
    }

    /** Parley knows this, whatever is asked. */
    void knows(Answer always) {
        answer = question -> always;
    }

    /** Parley answers from this article, as it does at work. */
    void reads(Article article) {
        answer = question -> {
            try (ArticleIndex index = ArticleIndex.of(List.of(article))) {
                return new Answerer(index::snapshot, 0.5).answer(question);
            }
        };
    }

    /** These articles were changed since, and are like this now. */
    void changed(Article... articles) {
        archive.changed(articles);
    }

    /** Parley comes to its answers so. */
    void answersBy(Function<Question, Answer> function) {
        answer = function;
    }

    /** Parley finds its answer in this collection, and nothing elsewhere. */
    void onlyFrom(String collection) {
        this.collection = collection;
    }

    /** What is to be run once an HTTP request has its response is run so; with the request's body. */
    void whenSent(BiConsumer<byte[], Runnable> function) {
        whenSent = function;
    }

    /** The message in which alice mentions Parley, in the channel. The words stand as they go over the wire. */
    String mentions(String words) {
        return mentions(words, Map.of());
    }

    /** Likewise, with more fields or other values for the usual ones. */
    String mentions(String words, Map<String, ?> more) {
        String ts = nextTs();
        deliver(eventId(ts),
                Events.mention("U0ALICE", CHANNEL, "<@" + FakeSlack.BOT_USER + "> " + words, ts, more));
        return ts;
    }

    /** The direct message of alice to Parley. */
    String writes(String words) {
        return writes(words, Map.of());
    }

    String writes(String words, Map<String, ?> more) {
        String ts = nextTs();
        deliver(eventId(ts), Events.direct("U0ALICE", DIRECT, words, ts, more));
        return ts;
    }

    /** A message of alice's in the channel that mentions nobody. */
    String says(String words, Map<String, ?> more) {
        String ts = nextTs();
        deliver(eventId(ts), Events.inChannel("U0ALICE", CHANNEL, words, ts, more));
        return ts;
    }

    String nextTs() {
        return FakeSlack.ts(clock.instant(), messages.incrementAndGet());
    }

    static String eventId(String ts) {
        return "Ev" + ts;
    }

    /** Somebody of the workspace, such as {@code U0ALICE}, who uses what Parley sends. */
    Person person(String user) {
        Courier courier = connection == null
                ? new HttpCourier(requests, slack.timeline)
                : slack.socket::deliver;
        return new Person(slack, slack.team, user, courier, clock);
    }

    /** The command of alice in the channel; what the acknowledgement says. */
    JsonObject command(String command, String text) {
        return person("U0ALICE").command(CHANNEL, command, text);
    }

    /** Alice presses a button of a message; fails when there is no such button. */
    JsonObject presses(Post post, String actionId) {
        return person("U0ALICE").presses(post, actionId);
    }

    /** Alice presses a button of a modal or a Home tab. */
    JsonObject presses(JsonObject view, String actionId) {
        return person("U0ALICE").presses(view, actionId);
    }

    /** Alice submits a modal with these values by action_id. */
    JsonObject submits(JsonObject view, Map<String, ?> values) {
        return person("U0ALICE").submits(view, values);
    }

    /** Alice types into a menu; the texts of the options that Parley offers. */
    List<String> typesInto(JsonObject view, String actionId, String letters) {
        return person("U0ALICE").typesInto(view, actionId, letters);
    }

    /** Alice uses a shortcut that belongs to no message. */
    JsonObject usesShortcut(String callbackId) {
        return person("U0ALICE").usesShortcut(callbackId);
    }

    /** Alice uses a shortcut on a message in the channel. */
    JsonObject usesShortcut(String callbackId, String ts) {
        return person("U0ALICE").usesShortcut(callbackId, CHANNEL, ts);
    }

    /** Alice opens the app's Home tab. */
    void opensHome() {
        person("U0ALICE").opensTab(eventId(nextTs()), "home", DIRECT);
    }

    /** Alice opens the app's messages. */
    void opensMessages() {
        person("U0ALICE").opensTab(eventId(nextTs()), "messages", DIRECT);
    }

    /** Delivers an event and sees it acknowledged. */
    void deliver(String eventId, Map<String, Object> event) {
        deliver(eventId, event, 0);
    }

    /** Delivers it once more. */
    void deliver(String eventId, Map<String, Object> event, int retry) {
        String payload = Events.payload(eventId, event);
        slack.api.conversations.heard(Json.object(Json.parse(payload), "event"));
        if (connection != null) {
            slack.socket.deliver(payload, retry);
        } else {
            assertThat(post(() -> requests.send(payload, retry)).statusCode()).isEqualTo(200);
            slack.timeline.acknowledge(Json.parse(payload));
        }
    }

    /** The next answer to a command or a button, after {@code before} others. */
    Post response(int before) {
        Await.until("a response after " + before, () -> slack.api.responseUrls.responses().size() > before);
        return slack.api.responseUrls.responses().get(before);
    }

    /** What alice alone is answered to {@code /talks} and these words. */
    Post talks(String text) {
        int before = slack.api.responseUrls.responses().size();
        command("/talks", text);
        return response(before);
    }

    /** What alice alone is answered when she presses a button. */
    Post pressing(Post post, String actionId) {
        int before = slack.api.responseUrls.responses().size();
        presses(post, actionId);
        return response(before);
    }

    /** A process that died had posted this. */
    void posted(String key, String channel, String thread) {
        Team team = new Team(new BotIdentity(FakeSlack.BOT_USER, FakeSlack.TEAM, "Talks", Set.of()),
                client.methods());
        new Outbox(clock, clock).post(team, channel, thread, Replies.help(), key);
    }

    /**
     * The job of this event is done as after a process died in its midst, which had kept that it would post an answer, and not
     * that Slack has it.
     */
    void goesOn(String key, Map<String, Object> event) {
        String payload = Events.payload("EvAgain", event);
        slack.api.conversations.heard(Json.object(Json.parse(payload), "event"));
        store.answers()
                .put(new GivenAnswer(key, new GivenAnswer.Place(FakeSlack.TEAM, (String) event.get("channel"),
                        (String) event.get("ts"), null), "U0ALICE", "Who?", LocalDate.EPOCH, false, 0, null,
                        null,
                        clock.instant()));
        jobs.add(Dispatcher.KIND, key, payload);
        jobs.begin();
        Await.until("the job", () -> jobs.unfinished(Dispatcher.KIND) == 0);
    }

    /** The first reply of Parley's in the thread that {@code ts} begins. */
    Post replyTo(String ts) {
        Await.until("a reply to " + ts,
                () -> slack.api.posts().stream().anyMatch(post -> ts.equals(post.threadTs())));
        return slack.api.posts().stream().filter(post -> ts.equals(post.threadTs())).findFirst()
                .orElseThrow();
    }

    /** Likewise, once Parley knows that it has answered. */
    Post answerTo(String ts) {
        Post reply = replyTo(ts);
        awaitJobs();
        return reply;
    }

    private void awaitJobs() {
        Await.until("all jobs", () -> jobs.unfinished(Dispatcher.KIND) == 0);
    }

    /** Everything that Parley has said, once it has said all it will. */
    List<Post> allReplies() {
        awaitJobs();
        bot.close();
        return slack.api.posts();
    }

    /** A call that may be interrupted, in a place where that is a bug. */
    static <T> T post(Call<T> call) {
        try {
            return call.make();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    interface Call<T> {

        T make() throws Exception;
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        } else {
            web.close();
            requests.close();
        }
        bot.close();
        jobs.close();
        store.close();
        executor.close();
        client.close();
        slack.close();
        log.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** Slack would have taken everything, and no token was logged, at any level. */
    void assertInOrder() {
        assertThat(slack.api.complaints()).isEmpty();
        assertThat(log.text()).doesNotContain(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN,
                FakeSlack.SIGNING_SECRET);
    }
}
