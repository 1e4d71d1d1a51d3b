package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations over signed requests, and what only they can get wrong. */
class HttpConversationTest extends ConversationTest {

    HttpConversationTest() {
        super(Transport.HTTP);
    }

    @Test
    void aRequestWithAnotherSignatureIsRefused() throws Exception {
        HttpResponse<String> response = talks.requests.send(question(), 0, talks.clock.instant(),
                "another secret");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(talks.allReplies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, 301, 86_400})
    void aRequestOfAnotherTimeIsRefused(int secondsAgo) throws Exception {
        HttpResponse<String> response = talks.requests.send(question(), 0,
                talks.clock.instant().minusSeconds(secondsAgo),
                FakeSlack.SIGNING_SECRET);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(talks.allReplies()).isEmpty();
    }

    @Test
    void aRequestSomewhatLateIsTaken() throws Exception {
        HttpResponse<String> response = talks.requests.send(question(), 0,
                talks.clock.instant().minus(Duration.ofMinutes(4)),
                FakeSlack.SIGNING_SECRET);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void theChallengeIsAnswered() throws Exception {
        HttpResponse<String> response = talks.requests
                .send("{\"token\":\"deprecated\",\"challenge\":\"3eZbrw1aBm2rZgRNFdxV\",\"type\":\"url_verification\"}",
                        0);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("3eZbrw1aBm2rZgRNFdxV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"type\":\"event_callback\"}", "a=b",
        "{\"type\":\"unknown\"}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\"}}"})
    void aSignedRequestThatIsNoEventDoesNoHarm(String body) throws Exception {
        assertThat(talks.requests.send(body, 0).statusCode()).isBetween(200, 499);

        assertThat(talks.replyTo(talks.mentions("Still there?")).text()).startsWith("I found nothing");
    }

    @Test
    void anEventThatComesWhileStoppingIsLeftToSlackToSendAgain() throws Exception {
        talks.bot.close();

        assertThat(talks.requests.send(question(), 0).statusCode()).isEqualTo(503);
        assertThat(talks.slack.api.posts()).isEmpty();
    }

    private String question() {
        return Events.payload("Ev1",
                Events.mention("U0ALICE", Workspace.CHANNEL, "<@U0PARLEY> Who?", talks.nextTs(), Map.of()));
    }
}
