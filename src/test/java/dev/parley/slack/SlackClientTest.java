package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackClientTest {

    private final SteppedClock clock = new SteppedClock();
    private FakeSlack slack;
    private CapturedLog log;

    @BeforeEach
    void open() throws Exception {
        log = CapturedLog.open();
        slack = new FakeSlack(clock);
    }

    @AfterEach
    void close() {
        slack.close();
        log.close();
        assertThat(log.text()).doesNotContain("secret");
    }

    @Test
    void goodTokensTellWhoTheBotIs() throws Exception {
        for (Transport transport : Transport.values()) {
            assertThat(check(FakeSlack.tokens(), transport))
                    .isEqualTo(new TokenCheck.Accepted(new BotIdentity("U0PARLEY",
                            "T0TALKS", "Talks",
                            Set.copyOf(Scopes.NEEDED))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            SOCKET_MODE | null            | xapp-secret     | SLACK_BOT_TOKEN is not set. | OAuth & Permissions
            SOCKET_MODE | ' '             | xapp-secret     | SLACK_BOT_TOKEN is not set. | OAuth & Permissions
            SOCKET_MODE | xapp-secret     | xapp-secret     | SLACK_BOT_TOKEN holds an app-level token (xapp-…). | OAuth
            SOCKET_MODE | xoxp-secret     | xapp-secret     | SLACK_BOT_TOKEN holds a user token (xoxp-…). | OAuth
            SOCKET_MODE | 'xoxb-sec ret'  | xapp-secret     | SLACK_BOT_TOKEN holds a space, a line break | OAuth
            SOCKET_MODE | xoxb-secret     | xapp-secret     | SLACK_BOT_TOKEN is not accepted by Slack (invalid_auth). | OAuth
            SOCKET_MODE | good            | null            | SLACK_APP_TOKEN is not set. | connections:write
            SOCKET_MODE | good            | xoxb-secret     | SLACK_APP_TOKEN holds a bot token (xoxb-…). | connections:write
            SOCKET_MODE | good            | xapp-secret     | SLACK_APP_TOKEN is not accepted by Slack (invalid_auth). | App-Level
            HTTP        | good            | null            | SLACK_SIGNING_SECRET is not set. | App Credentials
            SOCKET_MODE | null            | null            | SLACK_BOT_TOKEN is not set. | Workspace. SLACK_APP_TOKEN is not set. It is an app
            HTTP        | null            | null            | SLACK_BOT_TOKEN is not set. | Workspace. SLACK_SIGNING_SECRET is not set. It is the
            """)
    void aWrongTokenIsNamedWithWhereToGetItAndNotShown(Transport transport, String bot, String app,
            String problem,
            String where) throws Exception {
        SlackTokens tokens = new SlackTokens("good".equals(bot) ? FakeSlack.BOT_TOKEN : bot, app, null);

        TokenCheck check = check(tokens, transport);

        assertThat(check).isInstanceOfSatisfying(TokenCheck.Refused.class,
                refused -> assertThat(refused.problem()).startsWith(problem).contains(where)
                        .doesNotContain("secret"));
        assertThat(tokens.toString()).doesNotContain("secret", "good");
    }

    @Test
    void aSlackThatCannotBeReachedIsNoWrongToken() throws Exception {
        slack.api.failNext("auth.test", 500);
        assertThat(check(FakeSlack.tokens(), Transport.HTTP)).isInstanceOf(TokenCheck.Unreachable.class);
        slack.api.hangUpNext("auth.test");
        assertThat(check(FakeSlack.tokens(), Transport.HTTP)).isInstanceOf(TokenCheck.Unreachable.class);

        slack.close();
        assertThat(check(FakeSlack.tokens(), Transport.HTTP)).isInstanceOfSatisfying(
                TokenCheck.Unreachable.class,
                unreachable -> assertThat(unreachable.problem())
                        .startsWith("Slack does not answer at http://127.0.0.1:")
                        .doesNotContain(FakeSlack.BOT_TOKEN));
    }

    @Test
    void aPostThatCannotBeSentIsTriedAgainSomeTimes() throws Exception {
        slack.close();
        try (SlackClient client = new SlackClient(FakeSlack.tokens(), slack.api.url())) {
            Team team = new Team(new BotIdentity("U", "T", "Talks", Set.of()), client.methods());
            Delivery delivery = new Outbox(clock, clock).post(team, "C1", "1.2", Replies.help(), "id");

            assertThat(delivery).isInstanceOfSatisfying(Delivery.Refused.class,
                    refused -> assertThat(refused.reason()).isEqualTo("not connected"));
        }
        assertThat(clock.sleeps()).isEqualTo(
                List.of(Outbox.SPACING, Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8)));
    }

    @Test
    void missingScopesAreNamedInOrder() {
        assertThat(Scopes.missing(Set.of("chat:write", "users:read"), false))
                .containsExactly("app_mentions:read", "assistant:write", "channels:read", "commands",
                        "groups:read", "im:history");
        assertThat(Scopes.missing(Set.copyOf(Scopes.NEEDED), false)).isEmpty();
        assertThat(Scopes.missing(Set.copyOf(Scopes.NEEDED), true)).containsExactly("channels:history",
                "groups:history");
    }

    @Test
    void slacksClockIsReadFromWhicheverAnswerItGives() throws Exception {
        try (SlackClient client = new SlackClient(FakeSlack.tokens(), slack.api.url())) {
            assertThat(client.time().orElseThrow()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            slack.api.failNext("api.test", 500);
            assertThat(client.time()).isPresent();

            slack.close();
            assertThat(client.time()).isEmpty();
        }
    }

    private TokenCheck check(SlackTokens tokens, Transport transport) throws Exception {
        try (SlackClient client = new SlackClient(tokens, slack.api.url())) {
            return client.check(transport);
        }
    }
}
