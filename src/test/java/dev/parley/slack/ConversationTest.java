package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.answer.Answer;
import dev.parley.slack.FakeWebApi.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say and what Parley replies, the same over each transport. */
abstract class ConversationTest extends WorkspaceTest {

    ConversationTest(Transport transport) {
        super(transport);
    }

    @Test
    void aMentionIsAnsweredInItsThread() {
        talks.knows(Articles.lavrov());

        String question = talks.mentions("Who did Lavrov blame for the impasse?");

        Post reply = talks.replyTo(question);
        assertThat(reply.channel()).isEqualTo(Workspace.CHANNEL);
        assertThat(RichTexts.quote(reply)).isEqualTo(Articles.WORDS);
        assertThat(RichTexts.section(reply)).isEqualTo(
                "— Sergei Lavrov, in Talks end without a deal, Example News, 9 September 2016, paragraph 3");
        assertThat(RichTexts.links(reply)).singleElement().asString()
                .startsWith("https://news.example/2016/talks#:~:text=Our%20American");
        assertThat(reply.text()).isEqualTo(Articles.WORDS + "\n" + RichTexts.section(reply));
        assertThat(talks.asked).singleElement().satisfies(asked -> {
            assertThat(asked.text()).isEqualTo("Who did Lavrov blame for the impasse?");
            assertThat(asked.asked()).isEqualTo(LocalDate.of(2026, 11, 22));
        });
    }

    @Test
    void aMentionInsideAThreadIsAnsweredThere() {
        talks.knows(Articles.lavrov());

        talks.mentions("and what about the moderates?", Map.of("thread_ts", "1763812000.000001"));

        assertThat(RichTexts.quote(talks.replyTo("1763812000.000001"))).isEqualTo(Articles.WORDS);
    }

    @Test
    void aDirectMessageIsAnsweredInItsThread() {
        talks.knows(Articles.lavrov());

        String question = talks.writes("Who did Lavrov blame?");

        Post reply = talks.replyTo(question);
        assertThat(reply.channel()).isEqualTo(Workspace.DIRECT);
        assertThat(RichTexts.quote(reply)).isEqualTo(Articles.WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*bold* _italic_ ~gone~ `code` > quoted",
        "<!channel> <@U0ALICE> <#C0TALKS> &amp; &lt; & < >",
        "@here @channel @everyone",
        ":smile: \uD83D\uDD4A\uFE0F \uD83C\uDDFA\uD83C\uDDF3 \uD83D\uDC69\u200D\uD83D\uDE80",
        "one line\nand another\n\n  and \ta third",
        "\u201CWe\u2019ll see,\u201D he said \u2014 \u00E2\u20AC\u2122 mojibake",
        "<https://evil.example|click> http://plain.example/ mailto:a@b.example",
        "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD e\u0301 \u00A0"})
    void aQuoteArrivesAsItWasWritten(String words) {
        talks.knows(Articles.quoted(words));

        Post reply = talks.replyTo(talks.mentions("What did Lavrov say?"));

        assertThat(RichTexts.quote(reply)).isEqualTo(words);
        assertThat(reply.text()).startsWith(Mrkdwn.escape(words) + "\n").doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"He is <!channel> late.", "*He* said &amp; did _it_",
        "But \uD83D\uDD4A\u00A0left"})
    void aQuoteThatHangsOnTheSentenceBeforeComesAfterIt(String words) {
        talks.knows(Articles.inContext(words));

        Post reply = talks.replyTo(talks.mentions("What did Lavrov say?"));

        assertThat(RichTexts.before(reply)).isEqualTo("Just before: " + Articles.CONTEXT);
        assertThat(RichTexts.quote(reply)).isEqualTo(words);
        assertThat(RichTexts.section(reply)).endsWith("paragraph 3\nAlso in: Other News");
        assertThat(reply.text())
                .startsWith("Just before: " + Articles.CONTEXT + "\n" + Mrkdwn.escape(words) + "\n")
                .doesNotContain("<");
    }

    @Test
    void whenNothingIsFoundTheNearestIsNamed() {
        talks.knows(new Answer.NothingFound(0.1, Articles.lavrov().quotes()));

        Post reply = talks.replyTo(talks.mentions("What does the weather do?"));

        assertThat(RichTexts.section(reply))
                .isEqualTo("I found nothing in the articles that answers that. The nearest I have is "
                        + "Talks end without a deal, Example News, 9 September 2016, paragraph 3.");
        assertThat(RichTexts.links(reply)).hasSize(1);
        assertThat(reply.text()).isEqualTo(RichTexts.section(reply));
    }

    @Test
    void whenThereIsNothingAtAllThatIsSaid() {
        Post reply = talks.replyTo(talks.mentions("What does the weather do?"));

        assertThat(reply.text()).isEqualTo("I found nothing in the articles that answers that.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "hello", "Hi there!", "\uD83D\uDC4B", "help",
        "what can you do?"})
    void whoAsksNothingIsToldHow(String words) {
        talks.reads(Articles.lavrov().best().quote().article());

        Post reply = talks.replyTo(talks.mentions(words));

        assertThat(reply.text()).contains("Ask me a question", "• Who did Lavrov blame for the impasse?");
    }

    @Test
    void smallTalkGetsAFriendlyLine() {
        talks.reads(Articles.lavrov().best().quote().article());

        assertThat(talks.replyTo(talks.mentions("hello")).text()).startsWith("Hello! Ask me a question");
        talks.mentions("thanks!", Map.of("thread_ts", "1763812000.000001"));
        assertThat(talks.replyTo("1763812000.000001").text()).isEqualTo("You are welcome.");
    }

    @Test
    void wordsThatDifferAreShownWordByWord() {
        talks.reads(Articles.spoken());

        Post reply = talks.replyTo(
                talks.mentions(
                        "Did Lavrov say \u201cOur American friends have failed to separate the opposition\u201d?"));

        assertThat(RichTexts.quote(reply)).contains(Articles.WORDS);
        assertThat(RichTexts.section(reply))
                .contains("\nNot quite in these words.\nOur American friends partners have failed"
                        + " to separate the moderate opposition\nStruck out: only in your question. Bold: only in the article.");
        assertThat(reply.text()).contains(
                "Our American [-friends-] {+partners+} have failed to separate the {+moderate+} opposition");
    }

    @Test
    void whenAnAnswerFailsThePersonLearnsTheIdThatIsInTheLog() {
        talks.answersBy(question -> {
            throw new IllegalStateException("the index is on fire");
        });

        Post reply = talks.replyTo(talks.mentions("Who did Lavrov blame?"));

        String id = reply.text().substring(reply.text().lastIndexOf(' ') + 1);
        assertThat(id).startsWith("ERR");
        assertThat(reply.text()).startsWith("Something went wrong").doesNotContain("fire");
        assertThat(talks.log.at(Level.SEVERE)).singleElement().asString().contains(id, "the index is on fire",
                "\tat dev.parley");
    }

    @Test
    void anEventThatSlackSendsAgainIsAnsweredOnce() {
        talks.knows(Articles.lavrov());
        String ts = talks.nextTs();
        Map<String, Object> event = Events.mention("U0ALICE", Workspace.CHANNEL, "<@U0PARLEY> Who?", ts,
                Map.of());

        talks.deliver("Ev1", event, 0);
        talks.deliver("Ev1", event, 1);
        talks.deliver("Ev1", event, 2);
        talks.deliver("Ev2", event, 0);

        assertThat(talks.allReplies()).hasSize(1);
    }

    @Test
    void botsEditsAndItselfAreNotAnswered() {
        Map<String, Object> edited = Map.of("user", "U0ALICE", "ts", "1763812900.000000");
        talks.mentions("I am a bot", Map.of("bot_id", "B0OTHER"));
        talks.mentions("I am a bot of old", Map.of("subtype", "bot_message", "bot_id", "B0OTHER"));
        talks.mentions("I changed my words", Map.of("edited", edited));
        talks.mentions("I am Parley", Map.of("user", FakeSlack.BOT_USER));
        talks.writes("I am Parley", Map.of("user", FakeSlack.BOT_USER, "bot_id", FakeSlack.BOT_ID));
        talks.writes("I changed my words", Map.of("edited", edited));
        talks.writes("", Map.of("subtype", "message_changed", "message",
                Map.of("type", "message", "user", "U0ALICE", "text", "new", "ts", "1.2", "edited", edited)));
        talks.writes("", Map.of("subtype", "message_deleted", "deleted_ts", "1.2"));
        talks.writes("joined", Map.of("subtype", "channel_join"));
        talks.writes("no direct message", Map.of("channel_type", "channel"));
        talks.deliver("EvOther",
                Map.of("type", "reaction_added", "user", "U0ALICE", "reaction", "eyes", "event_ts", "1.2"));

        assertThat(talks.allReplies()).isEmpty();
        assertThat(talks.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
    void whatAPersonSaysInASpecialWayIsAnswered(String subtype) {
        talks.knows(Articles.lavrov());
        Map<String, Object> more = Map.of("subtype", subtype, "upload", false, "files",
                List.of(Map.of("id", "F1", "name", "talks.png")));

        Post direct = talks.replyTo(talks.writes("Who did Lavrov blame?", more));
        Post inChannel = talks.replyTo(talks.mentions("Who did Lavrov blame?", more));

        assertThat(RichTexts.quote(direct)).isEqualTo(Articles.WORDS);
        assertThat(direct.channel()).isEqualTo(Workspace.DIRECT);
        assertThat(RichTexts.quote(inChannel)).isEqualTo(Articles.WORDS);
        assertThat(inChannel.channel()).isEqualTo(Workspace.CHANNEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
    void whatABotOrParleySaysInASpecialWayIsNot(String subtype) {
        talks.writes("I am a bot", Map.of("subtype", subtype, "bot_id", "B0OTHER"));
        talks.mentions("I am a bot", Map.of("subtype", subtype, "bot_id", "B0OTHER"));
        talks.writes("I am Parley", Map.of("subtype", subtype, "user", FakeSlack.BOT_USER));
        talks.writes("no direct message", Map.of("subtype", subtype, "channel_type", "channel"));

        assertThat(talks.allReplies()).isEmpty();
        assertThat(talks.asked).isEmpty();
    }

    @Test
    void questionsAreLoggedAtDebugOnly() {
        talks.replyTo(talks.mentions("Is the xylophone in tune?"));

        assertThat(talks.log.at(Level.INFO)).anyMatch(line -> line.contains("Answering U0ALICE in C0TALKS"));
        for (Level level : List.of(Level.INFO, Level.WARNING, Level.SEVERE)) {
            assertThat(talks.log.at(level)).noneMatch(line -> line.contains("xylophone"));
        }
    }
}
