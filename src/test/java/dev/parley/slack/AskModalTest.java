package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.parley.answer.Answer;
import dev.parley.slack.FakeWebApi.Post;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shortcut "Ask the talks" and its modal, the same over each transport. */
abstract class AskModalTest extends WorkspaceTest {

    AskModalTest(Transport transport) {
        super(transport);
    }

    @BeforeEach
    void grant() {
        talks.slack.team.grant(Scopes.NEEDED);
    }

    private JsonObject opened(String user) {
        talks.person(user).usesShortcut(AskDesk.CALLBACK);
        Await.until("the modal", () -> talks.slack.api.views.sees(user));
        return talks.person(user).modal();
    }

    private Post answer() {
        Await.until("the answer", () -> !talks.slack.api.posts().isEmpty());
        return talks.slack.api.posts().getFirst();
    }

    @Test
    void theQuestionIsAnsweredDirectlyWithinItsBounds() {
        talks.knows(Articles.lavrov());

        talks.submits(opened("U0ALICE"), Map.of(AskModal.QUESTION, "Who is to blame?", AskModal.SPEAKER,
                "Sergei Lavrov", AskModal.SINCE, "2016-09-01", AskModal.UNTIL, "2016-09-09",
                AskModal.PUBLISHER, "The Lavender Post"));

        Post answer = answer();
        assertThat(answer.channel()).startsWith("D");
        assertThat(RichTexts.quote(answer)).isEqualTo(Articles.WORDS);
        assertThat(answer.text()).contains(Articles.WORDS);
        assertThat(talks.asked.getFirst().text()).isEqualTo("Who is to blame? speaker:\"Sergei Lavrov\""
                + " publisher:\"The Lavender Post\" since:2016-09-01 until:2016-09-09");
        assertThat(talks.slack.api.views.sees("U0ALICE")).isFalse();
    }

    @Test
    void theButtonsOfTheAnswerWork() {
        talks.knows(Articles.lavrov());
        talks.submits(opened("U0ALICE"), Map.of(AskModal.QUESTION, "Who is to blame?"));

        assertThat(talks.pressing(answer(), AnswerMessage.CONTEXT).text()).startsWith("Paragraph 3 of");
    }

    @Test
    void aFollowUpInTheThreadOfTheAnswerTakesOverWhatItLeavesOut() {
        talks.reads(Articles.spoken());
        talks.submits(opened("U0ALICE"),
                Map.of(AskModal.QUESTION, "What did Lavrov say about the opposition?"));
        Post answer = answer();
        Await.until("the end of the job", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);

        talks.writes("and in March 2016?", Map.of("thread_ts", answer.ts(), "channel", answer.channel()));

        Await.until("the second answer", () -> talks.slack.api.posts().size() == 2);
        assertThat(talks.slack.api.posts().getLast().text())
                .startsWith("I took this as: What did Lavrov say about the opposition in March 2016?");
    }

    @Test
    void namesAreProposedWhileOneTypes() {
        JsonObject modal = opened("U0ALICE");

        assertThat(talks.typesInto(modal, AskModal.SPEAKER, "lav")).containsExactly("Sergei Lavrov",
                "Sergei Lavrov of press", "Sergei Lavrov of wire");
        assertThat(talks.typesInto(modal, AskModal.PUBLISHER, "post")).first()
                .isEqualTo("The Lavender Post");
        assertThat(talks.typesInto(modal, AskModal.SPEAKER, "\u202ex*<!channel>")).isEmpty();
    }

    @Test
    void whomOneMayNotSeeIsNotProposed() {
        assertThat(talks.person("U0BOB").typesInto(opened("U0BOB"), AskModal.SPEAKER, "lav"))
                .contains("Sergei Lavrov of embargoed");
        assertThat(talks.typesInto(opened("U0ALICE"), AskModal.SPEAKER, "lav"))
                .doesNotContain("Sergei Lavrov of embargoed");
    }

    @Test
    void whatIsWrongIsToldInTheModal() {
        JsonObject modal = opened("U0ALICE");

        JsonObject told = talks.submits(modal, Map.of(AskModal.QUESTION, "since:2016", AskModal.SINCE,
                "2016-09-09", AskModal.UNTIL, "2016-09-01"));

        assertThat(Json.object(told, "errors").keySet()).containsExactlyInAnyOrder(AskModal.QUESTION,
                AskModal.UNTIL);
        assertThat(talks.slack.api.views.sees("U0ALICE")).isTrue();
        assertThat(talks.asked).isEmpty();
    }

    @Test
    void itBelongsToTheWorkspaceThatInstalledParley() {
        assertThat(Incoming.parse("""
                {"type": "view_submission", "team": {"id": "T0FOREIGN"},
                 "view": {"app_installed_team_id": "T0TALKS"}}""").orElseThrow().team())
                .isEqualTo("T0TALKS");
    }

    @Test
    void whereNothingIsFoundThatIsSaid() {
        talks.knows(new Answer.NothingFound(0, List.of()));

        talks.submits(opened("U0ALICE"), Map.of(AskModal.QUESTION, "Who is *to* blame <!channel>?"));

        assertThat(answer().text()).contains("I found nothing", "&lt;!channel&gt;");
    }
}
