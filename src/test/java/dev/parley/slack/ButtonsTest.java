package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.slack.api.model.block.RichTextBlock;
import dev.parley.answer.Answer;
import dev.parley.answer.ScoredQuote;
import dev.parley.corpus.Article;
import dev.parley.slack.FakeWebApi.Post;
import dev.parley.store.Votes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the buttons of an answer do, the same over each transport. */
abstract class ButtonsTest extends WorkspaceTest {

    private static final String SECOND = "Nobody blamed anybody.";

    ButtonsTest(Transport transport) {
        super(transport);
    }

    private static Answer.Quoted two() {
        Article article = Articles.article("Another day", SECOND, "news");
        ScoredQuote second = Articles.scored(article, SECOND, null);
        return new Answer.Quoted(0.9, List.of(Articles.lavrov().best(), second));
    }

    @Test
    void moreQuotesPutsTheNextOneIntoTheMessage() {
        talks.knows(two());
        Post first = talks.replyTo(talks.mentions("Who did Lavrov blame?"));

        talks.presses(first, AnswerMessage.MORE);
        Await.until("the update", () -> talks.slack.api.conversations.updates().size() == 1);
        Post second = talks.slack.api.conversations.updates().getFirst();

        assertThat(second.ts()).isEqualTo(first.ts());
        assertThat(RichTexts.quote(second)).isEqualTo(SECOND);
        assertThat(RichTexts.section(second)).contains("Quote 2 of the 2 nearest.");
        talks.presses(second, AnswerMessage.MORE);
        Await.until("the update", () -> talks.slack.api.conversations.updates().size() == 2);
        assertThat(RichTexts.quote(talks.slack.api.conversations.updates().getLast()))
                .isEqualTo(Articles.WORDS);
        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void aFollowUpMeansWhoseQuoteIsShownNow() {
        Article article = Articles.article("Another day", SECOND, "news");
        talks.knows(new Answer.Quoted(0.9,
                List.of(Articles.lavrov().best(), Articles.scored(article, SECOND, "John Kerry"))));
        String ts = talks.mentions("Who is to blame?");
        Post first = talks.replyTo(ts);
        talks.presses(first, AnswerMessage.MORE);
        Await.until("the update", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);

        talks.mentions("what else did he say?", Map.of("thread_ts", ts));

        Await.until("the follow-up", () -> talks.asked.getLast().text().contains("else"));
        assertThat(talks.asked.getLast().text()).contains("John Kerry");
        assertThat(talks.slack.api.conversations.updates().getFirst().text())
                .startsWith("Question: Who is to blame?\n" + SECOND);
        Await.until("its answer", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
    }

    @Test
    void aSharedAnswerCanBeFollowedUp() {
        talks.reads(Articles.spoken());
        talks.presses(talks.talks("What did Lavrov say about the opposition?"), AnswerMessage.SHARE);
        Await.until("the shared one", () -> talks.slack.api.posts().size() == 1);
        Await.until("its end", () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);

        talks.mentions("and in March 2016?", Map.of("thread_ts", talks.slack.api.posts().getFirst().ts()));

        Await.until("the follow-up", () -> talks.slack.api.posts().size() == 2);
        assertThat(talks.slack.api.posts().getLast().text())
                .startsWith("I took this as: What did Lavrov say about the opposition in March 2016?");
    }

    @Test
    void moreQuotesWorksWhereOnlyOnePersonSees() {
        talks.knows(two());
        Post first = talks.talks("Who did Lavrov blame?");

        Post second = talks.pressing(first, AnswerMessage.MORE);

        assertThat(RichTexts.quote(second)).isEqualTo(SECOND);
        assertThat(talks.slack.api.posts()).isEmpty();
    }

    @Test
    void aSingleQuoteHasNoButtonForMore() {
        talks.knows(Articles.lavrov());

        assertThat(talks.replyTo(talks.mentions("Who?")).raw()).doesNotContain(AnswerMessage.MORE)
                .contains(AnswerMessage.CONTEXT);
    }

    @Test
    void theNearestIsShownWhenAskedForAndSaidNotToAnswer() {
        talks.knows(new Answer.NothingFound(0.1, two().quotes()));
        Post nothing = talks.talks("What does the weather do?");

        Post nearest = talks.pressing(nothing, AnswerMessage.MORE);

        assertThat(RichTexts.quote(nearest)).isEqualTo(Articles.WORDS);
        assertThat(RichTexts.section(nearest)).contains("I do not think that this answers.");
    }

    @Test
    void inContextShowsWhatStandsAroundTheQuote() {
        talks.knows(Articles.lavrov());
        Post answer = talks.replyTo(talks.mentions("Who did Lavrov blame?"));

        Post context = talks.pressing(answer, AnswerMessage.CONTEXT);

        assertThat(context.user()).isEqualTo("U0ALICE");
        assertThat(context.text())
                .isEqualTo("Paragraph 3 of Talks end without a deal:\n" + Articles.CONTEXT + "\n\n"
                        + Articles.WORDS + "\n\nThe talks go on.");
    }

    @Test
    void aCitationIsThereToCopyPlainAndAsMarkdown() {
        talks.knows(Articles.lavrov());
        Post answer = talks.replyTo(talks.mentions("Who did Lavrov blame?"));

        Post citation = talks.pressing(answer, AnswerMessage.CITE);

        assertThat(citation.user()).isEqualTo("U0ALICE");
        List<String> leaves = RichTexts.leaves((RichTextBlock) citation.blocks().getFirst()).stream()
                .map(Object::toString)
                .toList();
        assertThat(leaves).anySatisfy(leaf -> assertThat(leaf).contains("\u201c" + Articles.WORDS
                + "\u201d \u2014 Sergei Lavrov, in "
                + "Talks end without a deal, Example News, 9 September 2016, paragraph 3, https://news.example/2016/talks"));
        assertThat(leaves).anySatisfy(leaf -> assertThat(leaf).contains("> " + Articles.WORDS,
                "[Talks end without a deal](<https://news.example/2016/talks"));
    }

    @Test
    void aSharedAnswerStandsInTheChannelWithWhoAsked() {
        talks.knows(two());
        Post answer = talks.talks("Who did Lavrov blame?");

        talks.presses(answer, AnswerMessage.SHARE);

        Post shared = talks.allReplies().getFirst();
        assertThat(shared.channel()).isEqualTo(Workspace.CHANNEL);
        assertThat(shared.user()).isEmpty();
        assertThat(shared.raw()).contains("U0ALICE");
        assertThat(RichTexts.quote(shared)).isEqualTo(Articles.WORDS);
        assertThat(shared.raw()).doesNotContain(AnswerMessage.SHARE);
    }

    @Test
    void whereParleyIsNoMemberAnAnswerIsSharedByTheButtonsOwnAddress() {
        talks.knows(Articles.lavrov());
        Post answer = talks.talks("Who did Lavrov blame?");
        talks.slack.api.refuseNext("chat.postMessage", "not_in_channel");

        Post shared = talks.pressing(answer, AnswerMessage.SHARE);

        assertThat(shared.user()).isEmpty();
        assertThat(RichTexts.quote(shared)).isEqualTo(Articles.WORDS);
    }

    @Test
    void aPersonHasOneVoiceAnAnswerAndCanChangeIt() {
        talks.knows(Articles.lavrov());
        Post answer = talks.replyTo(talks.mentions("Who did Lavrov blame?"));

        talks.person("U0ALICE").votes(answer, AnswerMessage.VOTE, true);
        assertThat(talks.response(0).text()).startsWith("Noted: that was helpful.");
        talks.person("U0BOB").votes(answer, AnswerMessage.VOTE, true);
        talks.response(1);
        talks.person("U0ALICE").votes(answer, AnswerMessage.VOTE, false);
        assertThat(talks.response(2).text()).startsWith("Noted: that was not helpful.");

        assertThat(talks.store.votes().all()).extracting(Votes.Vote::person, Votes.Vote::helpful)
                .containsExactlyInAnyOrder(tuple("U0BOB", true), tuple("U0ALICE", false));
    }

    @Test
    void aButtonOfAnAnswerThatIsForgottenSaysSo() {
        talks.knows(two());
        Post answer = talks.replyTo(talks.mentions("Who did Lavrov blame?"));
        talks.talks("forget");

        Post told = talks.pressing(answer, AnswerMessage.CONTEXT);

        assertThat(told.text()).startsWith("I no longer keep that answer.");
    }

    @Test
    void aQuoteThatStandsNowhereAnyMoreIsNotShown() {
        talks.knows(two());
        Post answer = talks.replyTo(talks.mentions("Who did Lavrov blame?"));
        talks.knows(new Answer.NothingFound(0, List.of()));

        assertThat(talks.pressing(answer, AnswerMessage.CONTEXT).text())
                .startsWith("That quote no longer stands");
        assertThat(talks.pressing(answer, AnswerMessage.MORE).text()).startsWith("I find nothing any more");
    }
}
