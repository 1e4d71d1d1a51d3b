package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.FakeWebApi.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who said what, the same over each transport. */
abstract class SaidTest extends WorkspaceTest {

    SaidTest(Transport transport) {
        super(transport);
    }

    @BeforeEach
    void grant() {
        talks.slack.team.grant(Scopes.NEEDED);
    }

    @Test
    void theNewestComeFirstAndThePagesFollow() {
        Post first = talks.talks("said Lavrov about convoys");

        assertThat(first.user()).isEqualTo("U0ALICE");
        assertThat(first.text()).startsWith("Newest first:\nUnderstood: said by Sergei Lavrov.")
                .containsSubsequence("eleven", "Sergei Lavrov", "Day 11", "11 September 2016", "ten", "seven")
                .contains("Of the *convoys* &lt;!channel&gt; eleven is")
                .doesNotContain("twelve", "six");
        assertThat(first.raw()).contains(SaidPage.OLDER).doesNotContain(SaidPage.NEWER);

        Post second = talks.pressing(first, SaidPage.OLDER);
        assertThat(second.text()).contains("page 2").containsSubsequence("six", "two")
                .doesNotContain("seven");
        Post third = talks.pressing(second, SaidPage.OLDER);
        assertThat(third.text()).contains("page 3", "one left").doesNotContain("two were");
        assertThat(third.raw()).doesNotContain(SaidPage.OLDER);
        assertThat(talks.pressing(third, SaidPage.NEWER).text()).contains("page 2");
    }

    @Test
    void whatOneMaySeeIsAmongIt() {
        talks.person("U0BOB").command(Workspace.CHANNEL, "/talks", "said lavrov");

        assertThat(talks.response(0).text()).contains("twelve");
    }

    @Test
    void datesAndATopicNarrowIt() {
        assertThat(
                talks.talks("said Lavrov about the convoys from 2 September 2016 to 3 September 2016").text())
                .contains("from 2 to 3 September 2016", "three carry", "two were")
                .doesNotContain("one left", "four wait");
        assertThat(talks.talks("said Lavrov about cheese").text())
                .startsWith("I found no such words in the articles.");
    }

    @Test
    void twoOfOneNameAreToldApart() {
        assertThat(talks.talks("said Kerry").text())
                .contains("Several are called that: John Kerry, Vanessa Kerry.", "My father", "the truce");
        assertThat(talks.talks("said John Kerry").text()).contains("the truce").doesNotContain("My father");
    }

    @Test
    void whatCannotBeReadIsToldWithWhatCould() {
        assertThat(talks.talks("said").text()).contains("/talks said SPEAKER");
        assertThat(talks.talks("said Lavrof").text()).contains("Did you mean Sergei Lavrov?");
        assertThat(talks.talks("said *nobody* &lt;!here&gt;").text())
                .isEqualTo("Nobody called “*nobody* &lt;!here&gt;” is quoted in the articles.");
        assertThat(talks.talks("said Lavrov from 2016-13-41").text()).startsWith("I cannot read a date");
        assertThat(talks.talks("said Lavrov about " + "x".repeat(3000)).text())
                .contains("/talks said SPEAKER");
    }
}
