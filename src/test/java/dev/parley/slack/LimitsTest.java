package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.config.Config;
import dev.parley.slack.FakeWebApi.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens to those who ask more than Parley takes, the same over each transport. */
abstract class LimitsTest extends WorkspaceTest {

    private static final String NOTICE = "That is more than the 2 questions a minute that I take from one person."
            + " Please ask again in a minute; what you ask before then stays without an answer.";

    LimitsTest(Transport transport) {
        super(transport);
    }

    @Override
    Workspace open(Transport transport) throws Exception {
        return new Workspace(transport, new Config.Limits(2, 3, 2));
    }

    /** What one alone saw, by mentions. */
    private List<Post> shown() {
        return talks.slack.api.conversations.ephemerals();
    }

    /** Nobody waits any more, also by what is kept. */
    private void done() {
        Await.until("all jobs", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
    }

    private Post answered(String ts) {
        Post reply = talks.replyTo(ts);
        done();
        return reply;
    }

    private Post typed(String text) {
        Post response = talks.talks(text);
        done();
        return response;
    }

    /** Somebody other than alice mentions Parley in the channel. */
    private String mentions(String user, String words) {
        String ts = talks.nextTs();
        talks.deliver(Workspace.eventId(ts),
                Events.mention(user, Workspace.CHANNEL, "<@U0PARLEY> " + words, ts, Map.of()));
        return ts;
    }

    @Test
    void whoAsksTooMuchIsToldAloneAndOnceAMinute() {
        answered(talks.mentions("Who did Lavrov blame?"));
        answered(talks.mentions("And why?"));
        talks.mentions("Who did Kerry blame?");
        Await.until("a notice", () -> shown().size() == 1);
        talks.mentions("And why?");
        done();

        assertThat(shown()).singleElement().satisfies(notice -> {
            assertThat(notice.user()).isEqualTo("U0ALICE");
            assertThat(notice.text()).isEqualTo(NOTICE);
        });
        assertThat(talks.slack.api.posts()).hasSize(2);
        talks.clock.step(Duration.ofMinutes(1));
        answered(talks.mentions("Who did Kerry blame?"));
    }

    @Test
    void helpSmallTalkAndButtonsDoNotCount() {
        talks.knows(Articles.lavrov());
        for (int i = 0; i < 3; i++) {
            answered(talks.mentions("thanks!"));
            assertThat(typed("help").text()).contains("/talks forget");
        }
        Post answer = answered(talks.mentions("Who did Lavrov blame?"));
        for (int i = 0; i < 3; i++) {
            assertThat(talks.pressing(answer, AnswerMessage.CITE).text()).contains(Articles.WORDS);
        }
        assertThat(RichTexts.quote(typed("Who did Lavrov blame?"))).isEqualTo(Articles.WORDS);
        assertThat(typed("Who did Lavrov blame?").text()).isEqualTo(NOTICE);
    }

    @Test
    void whoAsksTooMuchByCommandIsToldEachTime() {
        typed("Who did Lavrov blame?");
        typed("didsay Lavrov: no");

        assertThat(typed("Who did Kerry blame?").text()).isEqualTo(NOTICE);
        assertThat(typed("didsay Kerry: no").text()).isEqualTo(NOTICE);
        assertThat(talks.asked).hasSize(2);
    }

    @Test
    void aChannelHasALimitToo() {
        talks.slack.team.members(Workspace.CHANNEL, "U0ALICE", "U0BOB", "U0CAROL", FakeSlack.BOT_USER);
        answered(talks.mentions("Who did Lavrov blame?"));
        answered(talks.mentions("And why?"));
        answered(mentions("U0BOB", "Who did Kerry blame?"));

        mentions("U0CAROL", "And why?");
        Await.until("a notice", () -> shown().size() == 1);

        assertThat(shown().getFirst().user()).isEqualTo("U0CAROL");
        assertThat(shown().getFirst().text())
                .startsWith("That is more than the 3 questions a minute that I take in one channel.");
        answered(talks.writes("thanks!"));
    }

    @Test
    void whereNothingCanBeShownToOneAloneItIsToldInTheThread() {
        answered(talks.writes("Who did Lavrov blame?"));
        answered(talks.mentions("And why?"));
        assertThat(answered(talks.writes("Who did Kerry blame?")).text()).isEqualTo(NOTICE);
        talks.clock.step(Duration.ofMinutes(1));
        answered(talks.mentions("Who did Lavrov blame?"));
        answered(talks.mentions("And why?"));

        talks.slack.api.refuseNext("chat.postEphemeral", "user_not_in_channel");

        assertThat(answered(talks.mentions("Who did Kerry blame?")).text()).isEqualTo(NOTICE);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whoAsksWhileTooManyWaitIsToldAtOnceAndTheOthersAreAnswered() {
        talks.slack.team.members(Workspace.CHANNEL, "U0ALICE", "U0BOB", FakeSlack.BOT_USER);
        CountDownLatch mayEnd = new CountDownLatch(1);
        talks.answersBy(question -> {
            Workspace.post(() -> mayEnd.await(20, TimeUnit.SECONDS));
            return Articles.lavrov();
        });
        List<String> waiting = List.of(talks.mentions("Who did Lavrov blame?"), talks.writes("And why?"));
        Await.until("both to be searched for", () -> talks.asked.size() == 2);

        mentions("U0BOB", "Who did Kerry blame?");
        Await.until("a notice", () -> shown().size() == 1);
        Post byCommand = talks.talks("Who did Kerry blame?");
        assertThat(talks.talks("help").text()).contains("/talks forget");

        assertThat(shown().getFirst().user()).isEqualTo("U0BOB");
        assertThat(List.of(shown().getFirst().text(), byCommand.text())).containsOnly(
                "More questions than I can keep up with are waiting for me, so I have not taken yours."
                        + " Please ask it again in some minutes.");
        mayEnd.countDown();
        waiting.forEach(ts -> assertThat(RichTexts.quote(answered(ts))).isEqualTo(Articles.WORDS));
        done();
        answered(mentions("U0BOB", "Who did Kerry blame?"));
    }

    @Test
    void aQuestionThatIsTriedAgainCountsOnce() {
        for (int i = 0; i < 3; i++) {
            String ts = talks.nextTs();
            String key = FakeSlack.TEAM + " message " + Workspace.DIRECT + " " + ts;
            talks.store.rations().take(FakeSlack.TEAM, key, List.of(), talks.clock.instant());
            talks.goesOn(key, Events.direct("U0ALICE", Workspace.DIRECT, "Who?", ts, Map.of()));
            assertThat(answered(ts).text()).startsWith("I found nothing");
        }
    }
}
