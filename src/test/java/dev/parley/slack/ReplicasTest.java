package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import dev.parley.config.StoreAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole programs with one PostgreSQL, to both of which Slack sends the same. */
class ReplicasTest {

    private static final int QUESTIONS = 30;
    private static final Pattern PORT = Pattern.compile("Listening on port (\\d+)");

    @TempDir
    Path folder;

    @Test
    void anEventThatBothReplicasHearIsAnsweredByOne() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                FakeSlack slack = new FakeSlack(InstantSource.system())) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (Shell.Background one = serve("one", url, slack);
                    Shell.Background other = serve("other", url, slack);
                    SignedRequests toOne = requests(one);
                    SignedRequests toOther = requests(other);
                    ExecutorService senders = Executors.newFixedThreadPool(8)) {
                List<Future<HttpResponse<String>>> sent = new ArrayList<>();
                for (int number = 0; number < QUESTIONS; number++) {
                    String ts = FakeSlack.ts(InstantSource.system().instant(), number);
                    String payload = Events.payload("Ev" + number,
                            Events.mention("U0ASK" + number, "C0ASK" + number,
                                    "<@U0PARLEY> " + Instruments.question(number), ts, Map.of()));
                    sent.add(senders.submit(() -> toOne.send(payload, 0)));
                    sent.add(senders.submit(() -> toOther.send(payload, 1)));
                }
                for (Future<HttpResponse<String>> each : sent) {
                    assertThat(each.get().statusCode()).isEqualTo(200);
                }
                Await.until("all answers", () -> slack.api.posts().size() >= QUESTIONS);
                assertThat(one.stop()).isZero();
                assertThat(other.stop()).isZero();
            }
            Map<String, List<String>> quotes = slack.api.posts().stream().collect(Collectors
                    .groupingBy(FakeWebApi.Post::channel,
                            Collectors.mapping(RichTexts::quote, Collectors.toList())));
            assertThat(quotes).hasSize(QUESTIONS);
            for (int number = 0; number < QUESTIONS; number++) {
                assertThat(quotes.get("C0ASK" + number)).containsExactly(Instruments.answer(number));
            }
            assertThat(slack.api.complaints()).isEmpty();
        }
    }

    private Shell.Background serve(String name, String url, FakeSlack slack) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        Shell shell = new Shell(own).export("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
                .export("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET)
                .export("SLACK_API_URL", slack.api.url())
                .export("PARLEY_SERVER_PORT", "0").export("PARLEY_ANSWER_THRESHOLD", "0")
                .export("PARLEY_ANSWER_BY_MEANING", "false").export("PARLEY_STORE_URL", url)
                .export(StoreAccess.KEY, Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(shell.run("ingest", "--no-wait", Instruments.write(own, QUESTIONS).toString()).status())
                .isZero();
        Shell.Background serving = shell.start("serve");
        Await.until("the bot to serve", () -> serving.err().contains("Serving the workspace"));
        return serving;
    }

    private static SignedRequests requests(Shell.Background serving) {
        Matcher port = PORT.matcher(serving.err());
        assertThat(port.find()).isTrue();
        return new SignedRequests(URI.create("http://127.0.0.1:" + port.group(1) + EventsEndpoint.PATH),
                InstantSource.system());
    }
}
