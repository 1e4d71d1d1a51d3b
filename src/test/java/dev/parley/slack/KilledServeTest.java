package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ChildProcess;
import dev.parley.Parley;
import dev.parley.Shell;
import dev.parley.config.StoreAccess;
import dev.parley.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real bot is killed amid fifty questions, of which Slack sends again what was not acknowledged. */
@Tag("slow")
class KilledServeTest {

    private static final int QUESTIONS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String INTERRUPTED = Replies.interrupted().text();

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<ChildProcess> serving = new ArrayList<>();
    private FakeSlack slack;
    private Path articles;

    @BeforeEach
    void open() throws Exception {
        slack = new FakeSlack(InstantSource.system());
        articles = Instruments.write(folder, QUESTIONS);
        variables.putAll(Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN",
                FakeSlack.APP_TOKEN,
                "SLACK_API_URL", slack.api.url(), "PARLEY_SERVER_PORT", "0", "PARLEY_ANSWER_THRESHOLD", "0",
                "PARLEY_ANSWER_BY_MEANING", "false"));
    }

    @AfterEach
    void close() throws IOException {
        serving.forEach(each -> each.process().destroy());
        for (ChildProcess each : serving) {
            each.close();
        }
        slack.close();
        assertThat(slack.api.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 45})
    void aRestartAnswersEachDirectMessageOnce(int posts) throws Exception {
        killAndRestart("D0ASK", posts);
        assertOneAnswerEach("D0ASK");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30})
    void aRestartAnswersEachMentionOnceWhereItMayLook(int posts) throws Exception {
        mayLookInChannels();
        killAndRestart("C0ASK", posts);
        assertOneAnswerEach("C0ASK");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30})
    void aRestartAnswersNoMentionTwiceWhereItMayNotLook(int posts) throws Exception {
        killAndRestart("C0ASK", posts);
        Map<String, List<String>> replies = replies();
        for (int number = 0; number < QUESTIONS; number++) {
            List<String> each = replies.getOrDefault("C0ASK" + number, List.of());
            assertThat(each).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
            String answer = Instruments.answer(number);
            assertThat(each).allMatch(text -> text.equals(INTERRUPTED) || text.startsWith(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({"D0ASK, 10", "D0ASK, 40", "C0ASK, 25"})
    void theOtherReplicaAnswersEachQuestionOnce(String channel, int posts) throws Exception {
        mayLookInChannels();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            variables.put("PARLEY_STORE_URL", url);
            variables.put(StoreAccess.KEY, Base64.getEncoder().encodeToString(new byte[32]));
            serve("one");
            ChildProcess victim = serve("other");
            List<String> envelopes = ask(channel);
            awaitPosts(posts);
            victim.kill();
            long start = System.nanoTime();
            sendAgain(envelopes);
            awaitDone(url, "two replicas", start);
        }
        assertOneAnswerEach(channel);
    }

    private void mayLookInChannels() {
        slack.team.grant(Stream.concat(slack.team.scopes().stream(), Stream.of("channels:history")).toList());
    }

    private void killAndRestart(String channel, int posts) throws Exception {
        ChildProcess first = serve("data");
        List<String> envelopes = ask(channel);
        awaitPosts(posts);
        first.kill();
        long start = System.nanoTime();
        serve("data");
        System.out.printf("Slack is heard again %.1f s after a kill%n", seconds(start));
        sendAgain(envelopes);
        awaitDone("jdbc:sqlite:" + folder.resolve("data").resolve(Store.FILE), "a restart", start);
    }

    /** The real command with a data folder of its own, once it hears Slack. */
    private ChildProcess serve(String data) throws IOException {
        Path kept = folder.resolve(data);
        if (!Files.exists(kept)) {
            assertThat(new Shell(folder).export("PARLEY_DATA", kept.toString())
                    .run("ingest", "--no-wait", articles.toString()).status()).isZero();
        }
        int before = slack.socket.greeted();
        variables.put("PARLEY_DATA", kept.toString());
        ChildProcess started = ChildProcess.start(folder, variables, folder.resolve(data + ".log"),
                Parley.class, "serve");
        serving.add(started);
        Await.until("a bot that hears Slack", PATIENCE, () -> slack.socket.greeted() > before);
        return started;
    }

    /** Fifty questions, each in a channel of its own; the envelopes that hold them. */
    private List<String> ask(String channel) {
        List<String> envelopes = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            String ts = FakeSlack.ts(InstantSource.system().instant(), number);
            String words = Instruments.question(number);
            Map<String, Object> event = channel.startsWith("D")
                    ? Events.direct("U0ASK" + number, channel + number, words, ts, Map.of())
                    : Events.mention("U0ASK" + number, channel + number, "<@U0PARLEY> " + words, ts,
                            Map.of());
            String payload = Events.payload("Ev" + number, event);
            slack.api.conversations.heard(Json.object(Json.parse(payload), "event"));
            asked.add(payload);
            envelopes.add(slack.socket.send(payload, 0));
        }
        return envelopes;
    }

    private void awaitPosts(int posts) {
        Await.until(posts + " posts", PATIENCE, () -> slack.api.posts().size() >= posts);
    }

    /** What was not acknowledged comes again, as from Slack, over the socket of the one that lives. */
    private void sendAgain(List<String> envelopes) {
        Await.until("the killed one's socket to be gone", PATIENCE, () -> slack.socket.openSockets() == 1);
        for (int number = 0; number < QUESTIONS; number++) {
            if (!slack.socket.isAcknowledged(envelopes.get(number))) {
                slack.socket.deliver(asked.get(number), 1);
            }
        }
    }

    private void awaitDone(String database, String after, long start) {
        Await.until("all jobs", PATIENCE, () -> unfinished(database) == 0);
        System.out.printf("all of %d questions done %.1f s after a kill, by %s%n", QUESTIONS,
                seconds(start), after);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static int unfinished(String database) {
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet count = connection.createStatement()
                        .executeQuery("select count(*) from scheduled_tasks where length(task_data) > 0")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private Map<String, List<String>> replies() {
        return slack.api.posts().stream().collect(Collectors.groupingBy(FakeWebApi.Post::channel,
                Collectors.mapping(FakeWebApi.Post::text, Collectors.toList())));
    }

    private void assertOneAnswerEach(String channel) {
        Map<String, List<String>> replies = replies();
        for (int number = 0; number < QUESTIONS; number++) {
            String answer = Instruments.answer(number);
            assertThat(replies.getOrDefault(channel + number, List.of())).as(channel + number).hasSize(1)
                    .allMatch(text -> text.startsWith(answer));
        }
    }
}
