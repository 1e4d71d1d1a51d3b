package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.answer.Answer;
import dev.parley.answer.SmallTalk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Parley's own place in Slack shows, the same over each transport. */
abstract class HomeTest extends WorkspaceTest {

    HomeTest(Transport transport) {
        super(transport);
    }

    @BeforeEach
    void grant() {
        talks.slack.team.grant(Scopes.NEEDED);
    }

    private String home(String user) {
        talks.person(user).opensTab(Workspace.eventId(talks.nextTs()), "home", "D" + user.substring(1));
        Await.until("the tab", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
        return words(talks.slack.api.views.home(talks.slack.team, user));
    }

    /** All texts in a view, in their order; a date is its fallback. */
    private static String words(JsonElement element) {
        StringBuilder words = new StringBuilder();
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> words.append(words(each)));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            object.keySet().forEach(key -> words.append(
                    (key.equals("text") || key.equals("fallback")) && object.get(key).isJsonPrimitive()
                            ? object.get(key).getAsString()
                            : words(object.get(key))));
        }
        return words.toString();
    }

    @Test
    void itTellsHowToAskAndWhatThereIs() {
        assertThat(home("U0ALICE")).contains("Who did Lavrov blame for the impasse?", "/talks help",
                "6 articles, published from January 2016 to 9 September 2016; the last came in"
                        + " 9 September 2016, 11:30 UTC.",
                "Articles a day from 11 August 2016 to 9 September 2016, 14 at most.", "▅▆▇█▁▂▃",
                "What you asked last", "Nothing that I still know of", "for 30 days");
    }

    @Test
    void onesOwnLastQuestionsAreShown() {
        talks.knows(Articles.lavrov());
        talks.answerTo(talks.mentions("Who did Lavrov blame?"));
        talks.knows(new Answer.NothingFound(0, List.of()));
        talks.clock.step(Duration.ofMinutes(1));
        talks.answerTo(talks.mentions("Who won the *World* Cup &lt;!here&gt;?"));

        assertThat(home("U0ALICE")).containsSubsequence("Who won the *World* Cup <!here>?",
                "(nothing found)", "Who did Lavrov blame?");
        assertThat(home("U0BOB")).doesNotContain("Who did Lavrov blame?");
    }

    @Test
    void thanksAreNoQuestion() {
        talks.knows(Articles.lavrov());
        String thread = talks.mentions("Who did Lavrov blame?");
        talks.answerTo(thread);
        talks.knows(new Answer.NoQuestion(SmallTalk.THANKS));
        talks.mentions("thanks!", Map.of("thread_ts", thread));
        Await.until("the second", () -> talks.slack.api.posts().size() == 2);

        assertThat(home("U0ALICE")).containsOnlyOnce("Who did Lavrov blame? ")
                .doesNotContain("thanks", "(nothing found)");
    }

    @Test
    void sourcesAreForAdmins() {
        talks.slack.team.user("U0ADMIN", "is_admin", true);

        assertThat(home("U0ADMIN")).contains(
                "• wire, feed: wire*<!here>: 3 articles, the newest of 9 September 2016; the last came in ");
        assertThat(home("U0EDITOR")).contains("Sources, for admins");
        assertThat(home("U0ALICE")).doesNotContain("Sources, for admins").doesNotContain("feed: wire");
    }

    @Test
    void whatOneMayNotSeeIsNotCounted() {
        assertThat(home("U0ALICE")).contains("6 articles");
        assertThat(home("U0BOB")).contains("9 articles");
        talks.slack.team.user("U0BOB", "is_restricted", true);
        talks.clock.step(Directory.KEPT);
        assertThat(home("U0BOB")).contains("6 articles");
    }

    @Test
    void itsButtonOpensTheModalToAsk() {
        home("U0ALICE");

        talks.presses(talks.slack.api.views.home(talks.slack.team, "U0ALICE"), HomeView.ASK);

        Await.until("the modal", () -> talks.slack.api.views.sees("U0ALICE"));
        assertThat(Json.text(talks.person("U0ALICE").modal(), "callback_id")).isEqualTo(AskModal.CALLBACK);
    }

    @Test
    void messagesBeginWithPromptsOfWhatOneMaySee() {
        talks.person("U0BOB").opensTab(Workspace.eventId(talks.nextTs()), "messages", "D0BOB");
        talks.opensMessages();
        Await.until("the prompts", () -> talks.slack.api.assistant.prompts().size() == 2);

        assertThat(talks.slack.api.assistant.prompts()).containsExactlyInAnyOrder(
                new FakeAssistant.Prompts("D0BOB", null, List.of("What does the embargoed say?",
                        "What does the press say?", "What does the wire say?")),
                new FakeAssistant.Prompts(Workspace.DIRECT, null,
                        List.of("What does the press say?", "What does the wire say?")));
    }

    @Test
    void aDirectQuestionIsSeenToBeSearchedFor() {
        talks.knows(Articles.lavrov());

        String ts = talks.writes("Who did Lavrov blame?");
        talks.answerTo(ts);

        assertThat(talks.slack.api.assistant.statuses()).containsExactly(new FakeAssistant.Status(
                Workspace.DIRECT, ts, "is looking through the articles…"));
        talks.answerTo(talks.mentions("Who did Lavrov blame?"));
        assertThat(talks.slack.api.assistant.statuses()).hasSize(1);
    }
}
