package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.parley.answer.Answer;
import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.GivenAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type after {@code /talks}, the same over each transport. */
abstract class CommandTest extends WorkspaceTest {

    CommandTest(Transport transport) {
        super(transport);
    }

    @Test
    void aQuestionIsAnsweredToTheAskerAlone() {
        talks.knows(Articles.lavrov());

        Post answer = talks.talks("  Who did Lavrov blame?  ");

        assertThat(answer.user()).isEqualTo("U0ALICE");
        assertThat(answer.channel()).isEqualTo(Workspace.CHANNEL);
        assertThat(RichTexts.quote(answer)).isEqualTo(Articles.WORDS);
        assertThat(talks.asked).singleElement().extracting("text").isEqualTo("Who did Lavrov blame?");
        assertThat(talks.slack.api.posts()).isEmpty();
    }

    @Test
    void whereNothingIsFoundThatIsSaid() {
        assertThat(talks.talks("What does the weather do?").text())
                .isEqualTo("I found nothing in the articles that answers that.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "help", "HELP", "hlep"})
    void helpListsEverySubcommand(String text) {
        Post answer = talks.talks(text);

        assertThat(answer.text()).contains("/talks QUESTION");
        for (Subcommand subcommand : Subcommand.values()) {
            assertThat(answer.text()).contains(subcommand.usage());
        }
        assertThat(talks.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"help me understand the deal,", "settings of the talks?,", "Did Kerry agree?,", "halp,HELP",
        "didsya Lavrov: no,DIDSAY", "setting,SETTINGS", "Didsay,DIDSAY", "who said it,", "forge,FORGET",
        "forgotten,", "Aid convoys to Aleppo,", "Paid leave,", "sad news from Aleppo,",
        "siad Lavrov,SAID", "siad who?,",
        "source of the leak?,"})
    void aSlipIsTakenForTheNearestSubcommandAndAQuestionForAQuestion(String text, Subcommand subcommand) {
        assertThat(TypedCommand.read(text).subcommand()).isEqualTo(subcommand);
    }

    @Test
    void helpTellsWhatIsKeptAndForHowLong() {
        assertThat(talks.talks("help").text()).contains("What I keep:", "for 30 days. /talks forget deletes");
    }

    @Test
    void sourcesTellsWhatThereIsForWhoAsks() {
        talks.slack.team.grant(Scopes.NEEDED);

        assertThat(talks.talks("sources").text()).isEqualTo("""
                6 articles, published from January 2016 to 9 September 2016; the last came in \
                9 September 2016, 11:30 UTC.
                • press, feed: press*&lt;!here&gt;: 3 articles, the newest of 9 September 2016; \
                the last came in 9 September 2016, 11:30 UTC
                • wire, feed: wire*&lt;!here&gt;: 3 articles, the newest of 9 September 2016; \
                the last came in 9 September 2016, 11:30 UTC
                """);
        talks.person("U0BOB").command(Workspace.CHANNEL, "/talks", "sorces");
        assertThat(talks.response(1).text()).startsWith("9 articles").contains("• embargoed");
    }

    @Test
    void aSlipIsNamed() {
        assertThat(talks.talks("hlep").text()).startsWith("I took “hlep” for “help”.");
    }

    @Test
    void whetherSomebodySaidItIsCheckedAgainstTheArticles() {
        talks.reads(Articles.spoken());

        Post exact = talks.talks("didsay Lavrov: " + Articles.WORDS);
        Post altered = talks
                .talks("didsay Lavrov: “Our American friends have failed to separate the opposition”");

        assertThat(RichTexts.section(exact)).contains("Found word for word.");
        assertThat(RichTexts.section(altered)).contains("Not quite in these words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"didsay", "didsay Lavrov", "didsay : no", "didsay Lavrov:"})
    void aClaimNeedsASpeakerAndWords(String text) {
        assertThat(talks.talks(text).text()).contains("/talks didsay SPEAKER: CLAIM");
    }

    @Test
    void whatIsKeptOfAPersonIsDeletedWhenTheyAsk() {
        talks.knows(Articles.lavrov());
        talks.talks("Who did Lavrov blame?");
        Await.until("it to be kept",
                () -> !talks.store.answers().latestOf(FakeSlack.TEAM, "U0ALICE", 5).isEmpty());

        assertThat(talks.talks("forget").text()).isEqualTo("Deleted: 1 question of yours, and your votes.");
        assertThat(talks.store.answers().latestOf(FakeSlack.TEAM, "U0ALICE", 5)).isEmpty();
        assertThat(talks.talks("forget").text()).isEqualTo("I keep nothing of you here.");
    }

    @Test
    void whenACommandFailsThePersonLearnsTheIdThatIsInTheLog() {
        talks.answersBy(question -> {
            throw new IllegalStateException("the index is on fire");
        });

        Post answer = talks.talks("Who did Lavrov blame?");

        assertThat(answer.text()).startsWith("Something went wrong").doesNotContain("fire").contains("ERR1");
        assertThat(talks.log.at(Level.SEVERE)).singleElement().asString().contains("ERR1",
                "the index is on fire");
    }

    @Test
    void nothingATypedMentionHoldsRingsAnybody() {
        talks.knows(new Answer.NothingFound(0, List.of()));

        assertThat(talks.talks("<!channel> who?").text()).doesNotContain("<");
        assertThat(talks.asked).singleElement().extracting("text").isEqualTo("everyone who?");
    }

    @Test
    void afterAProcessDiedAmidACommandThePersonIsToldThatItWasInterrupted() {
        String key = FakeSlack.TEAM + " trigger trigger.died";
        talks.store.answers().put(new GivenAnswer(key,
                new GivenAnswer.Place(FakeSlack.TEAM, Workspace.CHANNEL, null, null), "U0ALICE", "Who?",
                LocalDate.EPOCH, false, 0, null, null, talks.clock.instant()));
        String url = talks.slack.api.responseUrl(talks.slack.api.responseUrls.give(
                new FakeResponseUrls.Place(talks.slack.team, Workspace.CHANNEL, "U0ALICE", new JsonObject(),
                        false, talks.clock.instant())));
        talks.jobs.add(Dispatcher.KIND, key, Interactions.command(talks.slack.team, "U0ALICE",
                Workspace.CHANNEL, "/talks", "Who?", "trigger.died", url).toString());
        talks.jobs.begin();

        assertThat(talks.response(0).text()).startsWith("I was interrupted while I answered this.");
        Await.until("the job", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
        assertThat(talks.slack.api.responseUrls.responses()).hasSize(1);
        assertThat(talks.asked).isEmpty();
    }
}
