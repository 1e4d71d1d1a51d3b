package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.ChannelSettings;
import dev.parley.store.GivenAnswer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article is changed after it was quoted; the same over each transport. */
abstract class CorrectionTest extends WorkspaceTest {

    private static final Article WITHOUT = Articles.article("Talks end without a deal",
            "Our partners have <!channel> failed.", "news");
    private static final Article WITH = Articles.article("Talks end", "Updated. " + Articles.WORDS, "news");

    CorrectionTest(Transport transport) {
        super(transport);
    }

    @BeforeEach
    void isAsked() {
        talks.knows(Articles.quoted(Articles.WORDS + " <!channel>"));
    }

    @Test
    void theThreadIsToldOnceThatTheQuoteStandsThereNoLonger() {
        String asked = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(asked);

        talks.changed(WITHOUT);
        lookTwice();

        assertThat(inThread(asked)).hasSize(2);
        Post note = inThread(asked).getLast();
        assertThat(note.channel()).isEqualTo(Workspace.CHANNEL);
        assertThat(note.text()).isEqualTo(
                "Correction: the article has been changed since I quoted it here, and these words no longer"
                        + " stand in it:\n" + Articles.WORDS + " &lt;!channel&gt;");
    }

    @Test
    void aQuoteThatStillStandsThereIsNotCorrected() {
        talks.knows(Articles.lavrov());
        String asked = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(asked);

        talks.changed(WITH);
        lookTwice();
        assertThat(inThread(asked)).hasSize(1);

        talks.changed(WITHOUT);
        lookTwice();
        assertThat(inThread(asked)).hasSize(2);
    }

    @Test
    void whatOneAloneSawHasNoThreadToTell() {
        talks.store.settings().put(FakeSlack.TEAM, Workspace.CHANNEL,
                new ChannelSettings(null, true, false, null));
        talks.mentions("Who did Lavrov blame?");
        Await.until("an answer",
                () -> !talks.store.answers().latestOf(FakeSlack.TEAM, "U0ALICE", 1).isEmpty());
        int before = talks.slack.api.posts().size();

        talks.changed(WITHOUT);
        lookTwice();

        assertThat(talks.slack.api.posts()).hasSize(before);
    }

    @Test
    void whoDiedBeforePostingIsMadeUpForWhereItCanBeSeen() {
        String asked = talks.writes("Who did Lavrov blame?");
        talks.answerTo(asked);
        talks.store.corrections().begin(answer().id());

        talks.changed(WITHOUT);
        lookTwice();

        assertThat(inThread(asked)).hasSize(2);
    }

    @Test
    void whoDiedAfterPostingHasPosted() {
        String asked = talks.writes("Who did Lavrov blame?");
        talks.answerTo(asked);
        talks.store.corrections().begin(answer().id());
        talks.clock.step(Outbox.SPACING);
        talks.posted("correction " + answer().id(), Workspace.DIRECT, asked);

        talks.changed(WITHOUT);
        lookTwice();

        assertThat(inThread(asked)).hasSize(2);
    }

    @Test
    void whereItCannotBeSeenNobodyIsToldTwice() {
        String asked = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(asked);
        talks.store.corrections().begin(answer().id());

        talks.changed(WITHOUT);
        lookTwice();

        assertThat(inThread(asked)).hasSize(1);
    }

    private GivenAnswer answer() {
        return talks.store.answers().latestOf(FakeSlack.TEAM, "U0ALICE", 1).getFirst();
    }

    private List<Post> inThread(String ts) {
        return talks.slack.api.posts().stream().filter(post -> ts.equals(post.threadTs())).toList();
    }

    private void lookTwice() {
        talks.chore.work().run();
        talks.chore.work().run();
    }
}
