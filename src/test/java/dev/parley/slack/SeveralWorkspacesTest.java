package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Shell;
import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole program with several workspaces, which install it by OAuth. */
class SeveralWorkspacesTest {

    private static final String QUESTION = "Who did Lavrov blame for the impasse?";
    private static final String OTHER = "xoxb-fake-9876543210-other";
    private static final Pattern PORT = Pattern.compile("Listening on port (\\d+)");

    @TempDir
    Path folder;

    private Shell shell;
    private FakeSlack slack;
    private FakeTeam other;
    private Shell.Background serving;
    private Browser browser;
    private Transport transport = Transport.HTTP;
    private int questions;

    @BeforeEach
    void open() throws Exception {
        slack = new FakeSlack(InstantSource.system());
        other = slack.install("T0OTHER", "O<thers>", OTHER, Scopes.NEEDED);
        shell = new Shell(folder).export("SLACK_CLIENT_ID", FakeAccounts.CLIENT_ID)
                .export("SLACK_CLIENT_SECRET", FakeAccounts.CLIENT_SECRET)
                .export("PARLEY_SLACK_PUBLIC_URL", "https://parley.example.org")
                .export("SLACK_API_URL", slack.api.url()).export("PARLEY_SERVER_PORT", "0")
                .export("PARLEY_LOG_LEVEL", "debug").export("PARLEY_ANSWER_BY_MEANING", "false");
    }

    @AfterEach
    void close() {
        if (serving != null) {
            browser.close();
            serving.close();
            assertThat(serving.err()).doesNotContain(FakeSlack.BOT_TOKEN, OTHER, FakeAccounts.CLIENT_SECRET,
                    FakeSlack.APP_TOKEN, FakeSlack.SIGNING_SECRET);
        }
        slack.close();
        assertThat(slack.api.complaints()).isEmpty();
    }

    private void serve(Transport by) {
        transport = by;
        switch (transport) {
            case SOCKET_MODE -> shell.export("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
            case HTTP -> shell.export("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
            default -> throw new AssertionError(transport);
        }
        serving = shell.start("serve");
        Await.until("the bot to serve", () -> PORT.matcher(serving.err()).find());
        browser = new Browser(port());
        Await.until("the bot to hear Slack", () -> browser.get("/health").statusCode() == 200);
    }

    private int port() {
        Matcher port = PORT.matcher(serving.err());
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    private HttpResponse<String> install(FakeTeam team) {
        String state = browser.opensInstallPage().get("state");
        return browser.comesBack("code", slack.api.accounts.code(team), "state", state);
    }

    private String ask(FakeTeam team) {
        questions++;
        String ts = FakeSlack.ts(InstantSource.system().instant(), questions);
        deliver(team, "Ev" + ts, Events.mention("U0ALICE", "C0TALKS" + questions,
                "<@" + FakeSlack.BOT_USER + "> " + QUESTION, ts, Map.of()));
        return ts;
    }

    private void deliver(FakeTeam team, String id, Map<String, Object> event) {
        String payload = Events.payload(team.id, id, event);
        if (transport == Transport.SOCKET_MODE) {
            slack.socket.deliver(payload, 0);
            return;
        }
        URI url = URI.create("http://127.0.0.1:" + port() + EventsEndpoint.PATH);
        try (SignedRequests requests = new SignedRequests(url, InstantSource.system())) {
            assertThat(requests.send(payload, 0).statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private Optional<Post> replyTo(String ts) {
        return slack.api.posts().stream().filter(post -> ts.equals(post.threadTs())).findFirst();
    }

    /** Who the question of this workspace was answered as. */
    private FakeTeam answeredAs(FakeTeam team) {
        String ts = ask(team);
        Await.until("a reply in " + team.name, () -> replyTo(ts).isPresent());
        return replyTo(ts).orElseThrow().team();
    }

    private List<String> installed() {
        try (Store store = Store.existing(shell.data(), null, null).orElseThrow()) {
            return store.installations().all().stream().map(installation -> installation.team()).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachWorkspaceIsAnsweredWithItsOwnTokenUntilItLeavesAndAgainWhenItComesBack(Transport by) {
        serve(by);
        String early = ask(slack.team);
        assertThat(install(slack.team).body()).contains("Parley is installed", "<b>Talks</b>");
        assertThat(install(other).body()).contains("<b>O&lt;thers&gt;</b>").doesNotContain("<thers>");

        assertThat(answeredAs(slack.team)).isSameAs(slack.team);
        assertThat(answeredAs(other)).isSameAs(other);

        other.revoke();
        deliver(other, "EvGone", Events.uninstalled());
        deliver(other, "EvGoneToo", Events.tokensRevoked());
        Await.until("it to be deleted", () -> installed().equals(List.of(slack.team.id)));
        String late = ask(other);
        assertThat(answeredAs(slack.team)).isSameAs(slack.team);

        FakeTeam again = slack.install("T0OTHER", "Others", "xoxb-fake-5555-again", Scopes.NEEDED);
        assertThat(install(again).statusCode()).isEqualTo(200);
        deliver(again, "EvToldLate", Events.uninstalled());
        Await.until("that it came back", () -> serving.err().contains("has installed Parley again since"));
        assertThat(answeredAs(again)).isSameAs(again);
        assertThat(replyTo(early)).isEmpty();
        assertThat(replyTo(late)).isEmpty();
    }

    @Test
    void thePageAsksForTheScopesOfTheManifestAndNoMore() {
        shell.export("PARLEY_SLACK_THREADS", "true");
        serve(Transport.HTTP);

        assertThat(browser.opensInstallPage()).containsEntry("address", "/oauth/v2/authorize")
                .containsEntry("client_id", FakeAccounts.CLIENT_ID)
                .containsEntry("scope", String.join(",", Scopes.wanted(true)))
                .containsEntry("redirect_uri", "https://parley.example.org/slack/oauth_redirect")
                .containsKey("state").hasSize(5);
    }

    @Test
    void whatSomebodyElseMadeOrUsedInstallsNothing() {
        serve(Transport.HTTP);
        String code = slack.api.accounts.code(slack.team);
        assertThat(browser.comesBack("code", code, "state", "forged").statusCode()).isEqualTo(400);
        assertThat(browser.comesBack("code", code).body()).contains("was not made by Parley");

        try (Browser stranger = new Browser(port())) {
            String state = stranger.opensInstallPage().get("state");
            assertThat(browser.comesBack("code", code, "state", state).body())
                    .contains("begun in another browser");
        }
        assertThat(installed()).isEmpty();

        String state = browser.opensInstallPage().get("state");
        assertThat(browser.comesBack("code", code, "state", state).statusCode()).isEqualTo(200);
        HttpResponse<String> repeated = browser.comesBack("code", slack.api.accounts.code(other), "state",
                state);
        assertThat(repeated.statusCode()).isEqualTo(400);
        assertThat(repeated.body()).contains("Start again").doesNotContain(state);
        assertThat(installed()).containsExactly(slack.team.id);
    }

    @Test
    void whoDeclinesIsToldThatNothingHasChanged() {
        serve(Transport.HTTP);

        String state = browser.opensInstallPage().get("state");
        HttpResponse<String> declined = browser.comesBack("error", "access_denied", "state", state);
        assertThat(declined.statusCode()).isEqualTo(403);
        assertThat(declined.body()).contains("You did not allow it", "Start again");

        String next = browser.opensInstallPage().get("state");
        assertThat(browser.comesBack("error", "<script>alert(1)</script>", "state", next).body())
                .contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(installed()).isEmpty();
    }

    @Test
    void whatSlackRefusesIsToldInPlainWords() {
        shell.export("SLACK_CLIENT_SECRET", "another5ecret");
        serve(Transport.HTTP);

        HttpResponse<String> page = install(slack.team);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("SLACK_CLIENT_SECRET is not that of the app")
                .doesNotContain("another5ecret");
        assertThat(serving.err()).contains("bad_client_secret").doesNotContain("another5ecret");

        slack.api.failNext("oauth.v2.access", 500);
        assertThat(install(slack.team).statusCode()).isEqualTo(502);
        assertThat(installed()).isEmpty();
    }

    @Test
    void theDoctorNamesEveryWorkspaceAndScope() {
        shell.export("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        assertThat(shell.run("doctor").out()).contains("nothing there yet; 'parley serve' makes it",
                "open https://parley.example.org/slack/install");
        assertThat(shell.data()).doesNotExist();

        serve(Transport.HTTP);
        install(slack.team);
        install(other);
        other.grant(List.of("chat:write", "commands"));
        String out = shell.run("doctor").out();
        assertThat(out).contains("ok    store: SQLite, " + shell.data().resolve("state.db"),
                "ok    slack: workspace Talks");
        for (String scope : List.of("app_mentions:read", "assistant:write", "channels:read", "groups:read",
                "im:history", "users:read")) {
            assertThat(out).contains("FAIL  slack: the bot token of O<thers> lacks " + scope
                    + ", which " + Manifest.PLAIN.lineOf(scope));
        }

        other.revoke();
        assertThat(shell.run("doctor").out()).contains(
                "the token of the workspace O<thers> (T0OTHER) is not accepted by Slack (invalid_auth)."
                        + " Install Parley there again: https://parley.example.org/slack/install");
    }

    @Test
    void whatContradictsItselfIsNamedAtTheStart() {
        shell.export("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN).export("SLACK_SIGNING_SECRET", "s")
                .export("PARLEY_SLACK_PUBLIC_URL", "").export("SLACK_CLIENT_SECRET", "");

        Shell.Outcome outcome = shell.run("serve");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("SLACK_CLIENT_SECRET is not set", "slack.public-url is not set",
                "SLACK_BOT_TOKEN is for one workspace").doesNotContain(FakeSlack.BOT_TOKEN, "Exception");
    }
}
