package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations over Socket Mode, and what only it can get wrong. */
class SocketModeConversationTest extends ConversationTest {

    SocketModeConversationTest() {
        super(Transport.SOCKET_MODE);
    }

    @Test
    void aLostSocketIsFollowedByAnother() {
        talks.slack.socket.cut();
        Await.until("another socket",
                () -> talks.slack.socket.greeted() == 2 && talks.connection.connected());

        assertThat(talks.replyTo(talks.mentions("Still there?")).text()).startsWith("I found nothing");
        assertThat(talks.slack.socket.openSockets()).isEqualTo(1);
    }

    @Test
    void beforeAnAnnouncedDisconnectTheNextSocketIsOpen() {
        talks.slack.socket.announceDisconnect();
        Await.until("another socket",
                () -> talks.slack.socket.greeted() == 2 && talks.slack.socket.openSockets() == 1);

        assertThat(talks.slack.socket.mostAtOnce()).isEqualTo(2);
        assertThat(talks.replyTo(talks.mentions("Still there?")).text()).startsWith("I found nothing");
    }

    @Test
    void whenSlackGivesNoSocketParleyTriesAgainEverLessOften() {
        for (int failure = 0; failure < 8; failure++) {
            talks.slack.api.failNext("apps.connections.open", 500);
        }
        talks.slack.api.refuseNext("apps.connections.open", "internal_error");
        talks.slack.api.rateLimitNext("apps.connections.open", 90);

        talks.slack.socket.cut();
        Await.until("another socket",
                () -> talks.slack.socket.greeted() == 2 && talks.connection.connected());

        assertThat(talks.clock.sleeps().stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L,
                16L, 32L, 60L, 60L,
                60L, 60L, 90L);
        assertThat(talks.replyTo(talks.mentions("Still there?")).text()).startsWith("I found nothing");
    }

    @Test
    void aSocketThatLastedIsReplacedAtOnce() {
        talks.clock.step(SocketModeConnection.STABLE);

        talks.slack.socket.cut();
        Await.until("another socket",
                () -> talks.slack.socket.greeted() == 2 && talks.connection.connected());

        assertThat(talks.clock.sleeps()).isEmpty();
    }

    @Test
    void anEventOnTwoSocketsIsAnsweredOnce() {
        String ts = talks.nextTs();
        Map<String, Object> event = Events.mention("U0ALICE", Workspace.CHANNEL, "<@U0PARLEY> Who?", ts,
                Map.of());
        talks.deliver("Ev1", event, 0);
        talks.slack.socket.cut();
        Await.until("another socket",
                () -> talks.slack.socket.greeted() == 2 && talks.connection.connected());

        talks.deliver("Ev1", event, 1);

        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void anEventThatComesWhileStoppingIsNotAcknowledged() {
        talks.bot.close();
        String refused = talks.slack.socket.send(Events.payload("Ev1",
                Events.mention("U0ALICE", Workspace.CHANNEL, "<@U0PARLEY> Who?", talks.nextTs(), Map.of())),
                0);
        // An event of no interest is acknowledged still, and comes after the other on the same socket.
        talks.deliver("Ev2",
                Map.of("type", "reaction_added", "user", "U0ALICE", "reaction", "eyes", "event_ts", "1.2"));

        assertThat(talks.slack.socket.isAcknowledged(refused)).isFalse();
        assertThat(talks.slack.api.posts()).isEmpty();
    }

    @Test
    void aClosedConnectionStaysClosed() {
        talks.connection.close();
        Await.until("the socket to close", () -> talks.slack.socket.openSockets() == 0);

        assertThat(talks.connection.connected()).isFalse();
        assertThat(talks.slack.socket.greeted()).isEqualTo(1);
    }
}
