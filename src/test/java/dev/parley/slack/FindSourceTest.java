package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.FakeWebApi.Post;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shortcut "Find the source" on a message, the same over each transport. */
abstract class FindSourceTest extends WorkspaceTest {

    FindSourceTest(Transport transport) {
        super(transport);
    }

    private Post sourceOf(String words) {
        String ts = talks.nextTs();
        talks.deliver(Workspace.eventId(ts),
                Events.inChannel("U0BOB", Workspace.CHANNEL, words, ts, Map.of()));
        int before = talks.slack.api.responseUrls.responses().size();
        talks.usesShortcut(SourceDesk.CALLBACK, ts);
        return talks.response(before);
    }

    @Test
    void wordsThatStandInAnArticleAreShownWithTheirSource() {
        Post found = sourceOf("Have you seen this? “" + Articles.WORDS + "” says Lavrov");

        assertThat(found.user()).isEqualTo("U0ALICE");
        assertThat(RichTexts.quote(found)).contains(Articles.WORDS);
        assertThat(RichTexts.section(found)).contains("Sergei Lavrov", "Found word for word.");
    }

    @Test
    void wordsThatDifferAreMarked() {
        Post found = sourceOf("Lavrov: “Our American friends have failed to separate the moderate opposition"
                + " from the terrorists”");

        assertThat(RichTexts.section(found)).contains("Not quite in these words.", "friends partners");
    }

    @Test
    void wordsOfAnotherAreSaidToBeAnothers() {
        Post found = sourceOf("As John Kerry said: “" + Articles.WORDS + "”");

        assertThat(RichTexts.quote(found)).contains(Articles.WORDS);
        assertThat(RichTexts.section(found)).contains("These are words of Sergei Lavrov.");
    }

    @Test
    void whatIsNowhereIsNotFoundAndNotSaidToBeUntrue() {
        Post found = sourceOf("“The moon is made of the finest green cheese of France”");

        assertThat(found.text()).contains("were found in these articles");
    }

    @Test
    void aMessageWithoutWordsIsToldSo() {
        assertThat(sourceOf("\uD83D\uDD4A").text()).startsWith("I see no words in that message");
    }
}
