package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.ChannelSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace throws Parley out, which has the token of that one only; the same over each transport. */
abstract class DepartureTest extends WorkspaceTest {

    private static final ChannelSettings SET = new ChannelSettings(Set.of("talks"), false, true, 0.7);

    DepartureTest(Transport transport) {
        super(transport);
    }

    @BeforeEach
    void somethingIsKept() {
        talks.knows(Articles.lavrov());
        talks.answerTo(talks.mentions("Who did Lavrov blame?"));
        talks.store.settings().put(FakeSlack.TEAM, Workspace.CHANNEL, SET);
        Await.until("it to be kept", this::isKept);
    }

    private boolean isKept() {
        return !talks.store.answers().latestOf(FakeSlack.TEAM, "U0ALICE", 5).isEmpty();
    }

    @Test
    void whoUninstallsTheAppIsForgottenAndNoLongerAnswered() {
        talks.slack.team.revoke();
        talks.deliver("EvUninstalled", Events.uninstalled());

        forgotten();
    }

    @Test
    void whoRevokesTheTokenIsForgottenAndNoLongerAnswered() {
        talks.slack.team.revoke();
        talks.deliver("EvRevoked", Events.tokensRevoked());

        forgotten();
    }

    @Test
    void whoIsBackBeforeParleyIsToldIsForgottenAndAnswered() {
        talks.deliver("EvLate", Events.uninstalled());
        Await.until("all to be deleted", () -> !isKept());

        talks.answerTo(talks.mentions("Who did Lavrov blame?"));
        assertThat(talks.allReplies()).hasSize(2);
    }

    private void forgotten() {
        Await.until("all to be deleted", () -> !isKept());
        assertThat(talks.store.settings().of(FakeSlack.TEAM, Workspace.CHANNEL))
                .isEqualTo(ChannelSettings.DEFAULT);
        Await.until("the log to say what to do", () -> talks.log.text().contains("set SLACK_BOT_TOKEN"));
        talks.mentions("Who did Lavrov blame?");
        assertThat(talks.allReplies()).extracting(Post::team).hasSize(1);
    }

    @Test
    void aTokenOfAPersonIsNotParleys() {
        talks.deliver("EvPerson", Map.of("type", "tokens_revoked", "tokens",
                Map.of("oauth", List.of("U0ALICE"), "bot", List.of())));

        stillThere();
    }

    @Test
    void anotherWorkspaceThatGoesTakesNothingAlong() {
        String payload = Events.payload("T0OTHER", "EvOther", Events.uninstalled());
        if (talks.connection != null) {
            talks.slack.socket.deliver(payload, 0);
        } else {
            assertThat(Workspace.post(() -> talks.requests.send(payload, 0)).statusCode()).isEqualTo(200);
        }

        stillThere();
    }

    private void stillThere() {
        talks.answerTo(talks.mentions("Who did Lavrov blame?"));
        assertThat(talks.allReplies()).hasSize(2);
        assertThat(isKept()).isTrue();
        assertThat(talks.store.settings().of(FakeSlack.TEAM, Workspace.CHANNEL)).isEqualTo(SET);
    }
}
