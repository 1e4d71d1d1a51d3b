package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.store.ChannelSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Parley takes for itself of all it hears in a channel, the same over each transport. */
abstract class EarshotTest extends WorkspaceTest {

    EarshotTest(Transport transport) {
        super(transport);
    }

    private String saysInThread(String words, String thread) {
        String ts = talks.nextTs();
        talks.deliver(Workspace.eventId(ts),
                Events.inChannel("U0BOB", Workspace.CHANNEL, words, ts, Map.of("thread_ts", thread)));
        return ts;
    }

    private String says(String words) {
        String ts = talks.nextTs();
        talks.deliver(Workspace.eventId(ts),
                Events.inChannel("U0BOB", Workspace.CHANNEL, words, ts, Map.of()));
        return ts;
    }

    private void answerUnmentioned() {
        talks.store.settings().put(FakeSlack.TEAM, Workspace.CHANNEL,
                new ChannelSettings(null, false, true, null));
    }

    @Test
    void aQuestionInAThreadThatParleyAnsweredNeedsNoMention() {
        talks.knows(Articles.lavrov());
        String thread = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(thread);

        saysInThread("and what did Kerry say?", thread);

        assertThat(talks.allReplies()).hasSize(2)
                .allSatisfy(post -> assertThat(post.threadTs()).isEqualTo(thread));
    }

    @Test
    void talkInThatThreadIsLeftAlone() {
        String thread = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(thread);

        saysInThread("Thanks, that helps", thread);
        saysInThread("<@U0ALICE> do you believe that?", thread);
        saysInThread("Is that so?", "1763000000.000001");

        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void aMentionInAnAnsweredThreadIsAnsweredOnce() {
        String thread = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(thread);
        String ts = talks.nextTs();
        String words = "<@" + FakeSlack.BOT_USER + "> and Kerry?";
        talks.deliver("Ev1",
                Events.inChannel("U0BOB", Workspace.CHANNEL, words, ts, Map.of("thread_ts", thread)));
        talks.deliver("Ev2",
                Events.mention("U0BOB", Workspace.CHANNEL, words, ts, Map.of("thread_ts", thread)));

        assertThat(talks.allReplies()).hasSize(2);
    }

    @Test
    void whatIsSaidInAChannelIsNeitherAnsweredNorKeptNorLogged() {
        says("Is the secret deal signed?");

        assertThat(talks.allReplies()).isEmpty();
        assertThat(talks.log.text()).doesNotContain("secret deal");
        assertThat(talks.jobs.unfinished(Dispatcher.KIND)).isZero();
    }

    @Test
    void whereTheChannelWantsItAQuestionNeedsNoMention() {
        answerUnmentioned();

        says("Nice weather today");
        says("<@U0ALICE> is the deal signed?");
        String question = says("Is the deal signed?");

        assertThat(talks.allReplies()).singleElement()
                .satisfies(post -> assertThat(post.threadTs()).isEqualTo(question));
    }
}
