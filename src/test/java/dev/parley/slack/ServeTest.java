package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.Shell;
import dev.parley.slack.FakeWebApi.Post;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program, as {@code parley serve} runs it, in a fake Slack, from the file handed in to the bytes sent. */
class ServeTest {

    private static final String QUESTION = "Who did Lavrov blame for the impasse?";
    private static final Pattern PORT = Pattern.compile("Listening on port (\\d+)");

    @TempDir
    Path folder;

    private Shell shell;
    private FakeSlack slack;
    private Shell.Background serving;
    private int questions;

    @BeforeEach
    void open() throws Exception {
        slack = new FakeSlack(InstantSource.system());
        shell = new Shell(folder).export("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
                .export("SLACK_API_URL", slack.api.url()).export("PARLEY_SERVER_PORT", "0");
    }

    @AfterEach
    void close() {
        serving.close();
        slack.close();
        assertThat(slack.api.complaints()).isEmpty();
        assertThat(serving.err()).doesNotContain(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN,
                FakeSlack.SIGNING_SECRET);
    }

    private void serve(Transport transport) {
        switch (transport) {
            case SOCKET_MODE -> shell.export("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
            case HTTP -> shell.export("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
            default -> throw new AssertionError(transport);
        }
        serving = shell.start("serve");
        Await.until("the bot to serve", () -> serving.err().contains("Serving the workspace Talks"));
        Await.until("the bot to hear Slack", () -> health() == 200);
    }

    private int port() {
        Matcher port = PORT.matcher(serving.err());
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    private int health() {
        try {
            URI url = URI.create("http://127.0.0.1:" + port() + "/health");
            return ((HttpURLConnection) url.toURL().openConnection()).getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Alice mentions Parley in a channel of its own, and the reply. */
    private Post ask(Transport transport, String question) {
        String ts = mention(transport, question);
        Await.until("a reply to " + question, () -> reply(ts).isPresent());
        return reply(ts).orElseThrow();
    }

    /** Alice mentions Parley, which acknowledges that. */
    private String mention(Transport transport, String question) {
        questions++;
        String ts = FakeSlack.ts(InstantSource.system().instant(), questions);
        String payload = Events.payload("Ev" + ts, Events.mention("U0ALICE", "C0TALKS" + questions,
                "<@" + FakeSlack.BOT_USER + "> " + question, ts, Map.of()));
        if (transport == Transport.SOCKET_MODE) {
            slack.socket.deliver(payload, 0);
        } else {
            deliver(payload);
        }
        return ts;
    }

    private void deliver(String payload) {
        URI url = URI.create("http://127.0.0.1:" + port() + EventsEndpoint.PATH);
        try (SignedRequests requests = new SignedRequests(url, InstantSource.system())) {
            assertThat(requests.send(payload, 0).statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private Optional<Post> reply(String ts) {
        return slack.api.posts().stream().filter(post -> ts.equals(post.threadTs())).findFirst();
    }

    @ParameterizedTest
    @EnumSource
    void aNewcomerIsAnsweredFromTheSamplesThenFromArticlesOfTheirOwn(Transport transport) throws IOException {
        serve(transport);
        assertThat(serving.err()).contains("State is kept in " + shell.data().resolve("state.db"))
                .doesNotContain("Hikari", "Flyway", "DbMigrate", "Scheduler");
        Post reply = ask(transport, QUESTION);
        assertThat(RichTexts.quote(reply)).contains("blamed Washington for the impasse");
        assertThat(RichTexts.section(reply)).contains("No deal in sight", "samples");

        Path article = Files.writeString(folder.resolve("talks.txt"),
                "Talks\nThe xylophone was tuned in Geneva.");
        Shell.Outcome ingest = shell.run("ingest", article.toString());
        assertThat(ingest.out()).isEqualTo("1 new, 0 changed, 0 unchanged, 0 refused\n");
        assertThat(RichTexts.quote(ask(transport, "Where was the xylophone tuned?")))
                .isEqualTo("The xylophone was tuned in Geneva.");
        assertThat(ask(transport, QUESTION).text()).startsWith("I found nothing");

        assertThat(shell.run("ingest", article.toString()).out()).startsWith("0 new, 0 changed, 1 unchanged");
        assertThat(shell.run("remove", "talks").out()).isEqualTo("1 removed\n");
        assertThat(RichTexts.quote(ask(transport, QUESTION))).contains("blamed Washington");
    }

    @ParameterizedTest
    @EnumSource
    void anotherWriterIsToldWhoHoldsTheFolderAndAStopLeavesItFree(Transport transport) {
        serve(transport);

        assertThat(shell.run("reindex").err()).contains("is being written by parley serve (process ");
        assertThat(shell.run("serve").err()).contains("is being written by parley serve (process ");
        assertThat(shell.run("ask", QUESTION).status()).isZero();
        shell.export("PARLEY_SERVER_PORT", String.valueOf(port()));
        assertThat(shell.run("doctor", "--health").status()).isZero();
        assertThat(shell.run("doctor").out()).contains("written by parley serve",
                "ok    slack: workspace Talks");

        assertThat(serving.stop()).isZero();
        assertThat(shell.run("doctor", "--health").status()).isEqualTo(2);
        assertThat(shell.run("reindex").status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aStopFinishesTheVeryFirstAnswer(Transport transport) {
        serve(transport);

        String ts = mention(transport, QUESTION);
        serving.stop();

        assertThat(reply(ts)).hasValueSatisfying(
                reply -> assertThat(RichTexts.quote(reply)).contains("blamed Washington for the impasse"));
        assertThat(serving.err()).doesNotContain("unfinished");
    }

    @ParameterizedTest
    @EnumSource
    void aJobThatCannotBeDoneIsPutAsideAndTheNextOnesAreDone(Transport transport) throws IOException {
        serve(transport);
        Path inbox = shell.data().resolve("inbox");
        Path job = Files.writeString(inbox.resolve("0-broken.part"), "remove null\nput {}\n");
        Files.move(job, inbox.resolve("0-broken.job"), StandardCopyOption.ATOMIC_MOVE);
        Await.until("the job to be put aside", () -> Files.exists(inbox.resolve("0-broken.failed")));

        Path article = Files.writeString(folder.resolve("talks.txt"),
                "Talks\nThe xylophone was tuned in Geneva.");
        assertThat(shell.run("ingest", article.toString()).out()).startsWith("1 new");
        assertThat(inbox).isDirectoryNotContaining("glob:**.job");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotToBeKeptAnyLongerIsRemoved(Transport transport) throws IOException {
        Path article = Files.writeString(folder.resolve("talks.md"),
                "---\nheadline: Talks\ndatePublished: 2006-01-01\n---\nThe xylophone was tuned in Geneva.");
        assertThat(shell.run("ingest", "--no-wait", "--collection", "wire", article.toString()).out())
                .startsWith("1 new");
        Files.writeString(Files.createDirectories(folder.resolve("config")).resolve("parley.yaml"),
                "intake: {keep: {wire: {days: 30}}}");

        serve(transport);

        Await.until("the article to be removed", () -> serving.err().contains("Removed 1 articles of wire"));
    }

    @ParameterizedTest
    @EnumSource
    void whatLeavesTheHouseIsWhatTheFileHolds(Transport transport) throws IOException {
        Map<String, String> bodies = writeArbitraryArticles(40);
        assertThat(shell.run("ingest", folder.resolve("articles").toString()).out())
                .startsWith("40 new, 0 changed");
        shell.export("PARLEY_ANSWER_THRESHOLD", "0");
        serve(transport);

        for (String question : List.of("Kerry talks", "Mr. Лавров U.S.", "سوريا deal", "北京 250,000 talks",
                "e\u0301")) {
            JsonNode quotes = shell.run("ask", "--json", question).json().getFirst().get("quotes");
            assertThat(quotes).isNotEmpty().allSatisfy(quote -> assertStandsInFile(quote, bodies));
            Post reply = ask(transport, question);
            assertThat(RichTexts.quote(reply)).isEqualTo(quotes.get(0).get("text").asString());
        }
    }

    /** In every format that gives a body to the character, with and without compression; by identifier. */
    private Map<String, String> writeArbitraryArticles(int count) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Map<String, String> bodies = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ArbitraryText arbitrary = new ArbitraryText(i);
            String body = arbitrary.body();
            String name = "article-" + i;
            bodies.put(name, body);
            switch (i % 4) {
                case 0 -> Files.writeString(articles.resolve(name + ".txt"), "Headline\n" + body);
                case 1 -> compress(articles.resolve(name + ".txt.gz"),
                        "Headline\r\n" + body.replaceFirst("^\n", "-"));
                case 2 -> Files.writeString(articles.resolve(name + ".md"), "---\nheadline: H\n---\n" + body);
                default -> Files.writeString(articles.resolve(name + ".jsonl"), JsonMapper.shared()
                        .writeValueAsString(Map.of("identifier", name, "articleBody", body)) + "\n");
            }
            if (i % 4 == 1) {
                bodies.put(name, body.replaceFirst("^\n", "-"));
            }
        }
        return bodies;
    }

    private static void compress(Path file, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertStandsInFile(JsonNode quote, Map<String, String> bodies) {
        int[] body = bodies.get(quote.get("article").asString()).codePoints().toArray();
        int start = quote.get("start").asInt();
        int end = quote.get("end").asInt();
        assertThat(quote.get("text").asString()).isEqualTo(new String(body, start, end - start));
        assertThat(quote.get("prefix").asString())
                .isEqualTo(new String(body, Math.max(0, start - 32), Math.min(32, start)));
        assertThat(quote.get("suffix").asString())
                .isEqualTo(new String(body, end, Math.min(32, body.length - end)));
    }
}
