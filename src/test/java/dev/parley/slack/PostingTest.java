package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.FakeWebApi.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** How replies get to Slack when it is slow, refuses or fails, the same over each transport. */
abstract class PostingTest extends WorkspaceTest {

    PostingTest(Transport transport) {
        super(transport);
    }

    @Test
    void aConnectionThatWasClosedWhileIdleCostsNoReply() {
        talks.slack.api.closeIdleConnections();

        talks.replyTo(talks.writes("One?"));
        talks.replyTo(talks.writes("Two?"));

        assertThat(talks.allReplies()).hasSize(2);
        assertThat(talks.log.at(Level.SEVERE)).isEmpty();
    }

    @Test
    void aPostThatSlackPutsOffComesLater() {
        talks.slack.api.rateLimitNext("chat.postMessage", 7);

        assertThat(talks.replyTo(talks.mentions("What?")).text()).startsWith("I found nothing");
        assertThat(talks.clock.sleeps()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aPostThatFailsAtSlackIsTriedAgain() {
        talks.slack.api.failNext("chat.postMessage", 503);
        talks.slack.api.failNext("chat.postMessage", 500);
        talks.slack.api.refuseNext("chat.postMessage", "internal_error");

        talks.replyTo(talks.mentions("What does the weather do?"));

        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void aPostThatIsNotAnsweredIsNotRepeatedWhereItCannotBeLookedFor() {
        talks.slack.api.hangUpNext("chat.postMessage");
        int before = talks.slack.api.requests().size();

        talks.mentions("What does the weather do?");

        assertThat(talks.allReplies()).isEmpty();
        assertThat(talks.slack.api.requests()).hasSize(before + 2);
        assertThat(talks.log.at(Level.SEVERE)).singleElement().asString()
                .contains("not repeated, error ERR1");
    }

    @Test
    void aPostThatArrivedWithoutAnAnswerIsFoundAndNotRepeated() {
        talks.slack.api.takeNextUnanswered("chat.postMessage");

        String question = talks.writes("What does the weather do?");

        assertThat(talks.allReplies()).singleElement()
                .satisfies(post -> assertThat(post.threadTs()).isEqualTo(question));
        assertThat(talks.log.at(Level.SEVERE)).isEmpty();
        assertThat(talks.store.answers().latestOf(FakeSlack.TEAM, "U0ALICE", 1)).singleElement()
                .satisfies(given -> assertThat(given.place().message())
                        .isEqualTo(talks.slack.api.posts().getFirst().ts()));
    }

    @Test
    void aPostThatDidNotArriveIsMadeAgain() {
        talks.slack.api.hangUpNext("chat.postMessage");

        talks.writes("What does the weather do?");

        assertThat(talks.allReplies()).hasSize(1);
        assertThat(talks.log.at(Level.SEVERE)).isEmpty();
    }

    @Test
    void whatAProcessThatDiedHadPostedIsFoundAndNotRepeated() {
        String ts = talks.nextTs();
        String key = FakeSlack.TEAM + " message " + Workspace.DIRECT + " " + ts;
        talks.posted(key, Workspace.DIRECT, ts);

        talks.goesOn(key, Events.direct("U0ALICE", Workspace.DIRECT, "Who?", ts, Map.of()));

        Post posted = talks.allReplies().getFirst();
        assertThat(talks.allReplies()).hasSize(1);
        assertThat(talks.store.answers().of(key).orElseThrow().place().message()).isEqualTo(posted.ts());
    }

    @Test
    void whatAProcessThatDiedHadNotPostedIsPosted() {
        String ts = talks.nextTs();
        Map<String, Object> event = Events.direct("U0ALICE", Workspace.DIRECT, "Who?", ts, Map.of());

        talks.goesOn(FakeSlack.TEAM + " message " + Workspace.DIRECT + " " + ts, event);

        assertThat(talks.replyTo(ts).text()).startsWith("I found nothing");
        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void whereItCannotBeSeenWhatAProcessThatDiedHadPostedThePersonIsTold() {
        String ts = talks.nextTs();
        Map<String, Object> event = Events.mention("U0ALICE", Workspace.CHANNEL, "<@U0PARLEY> Who?", ts,
                Map.of());

        talks.goesOn(FakeSlack.TEAM + " message " + Workspace.CHANNEL + " " + ts, event);

        assertThat(talks.replyTo(ts).text()).startsWith("I was interrupted while I answered this.");
        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void whenSlackRefusesAnAnswerThePersonIsTold() {
        talks.knows(Articles.lavrov());
        talks.slack.api.refuseNext("chat.postMessage", "invalid_blocks");

        Post reply = talks.replyTo(talks.mentions("Who did Lavrov blame?"));

        assertThat(reply.text()).contains("Something went wrong", "ERR1");
        assertThat(talks.log.at(Level.SEVERE)).singleElement().asString().contains("invalid_blocks", "ERR1");
    }

    @Test
    void whenNothingCanBePostedTheLogSaysSo() {
        for (int failure = 0; failure < 2 * Outbox.MOST_TRIES; failure++) {
            talks.slack.api.failNext("chat.postMessage", 502);
        }

        talks.mentions("What does the weather do?");

        assertThat(talks.allReplies()).isEmpty();
        assertThat(talks.log.at(Level.SEVERE)).hasSize(2)
                .allSatisfy(entry -> assertThat(entry).contains("error ERR1"));
    }

    @Test
    void postsInOneChannelAreASecondApart() {
        List<Post> replies = List.of(talks.replyTo(talks.mentions("One?")),
                talks.replyTo(talks.mentions("Two?")),
                talks.replyTo(talks.mentions("Three?")));

        assertThat(Duration.between(replies.get(0).at(), replies.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(Duration.between(replies.get(1).at(), replies.get(2).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aStopWaitsForTheAnswersUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        talks.answersBy(question -> {
            begun.countDown();
            Workspace.post(() -> mayEnd.await(20, TimeUnit.SECONDS));
            return Articles.lavrov();
        });
        talks.mentions("Who did Lavrov blame?");
        begun.await();

        Thread stop = Thread.startVirtualThread(talks.bot::close);
        Await.until("the stop to wait", () -> stop.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        stop.join();

        assertThat(talks.slack.api.posts()).hasSize(1);
    }
}
