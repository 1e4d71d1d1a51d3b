package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes in, nobody is rung, nothing breaks, and who asks a question has its one answer. */
class HostileInputTest {

    private static final Pattern ASKED = Pattern.compile("Which words are number (\\d+)\\?");

    /** What is told to the operator of commands and buttons that nobody can be answered to. */
    private static final Pattern EXPECTED = Pattern
            .compile("SEVERE Slack did not take the answer to a (command|button|shortcut) in [\\w.-]+ "
                    + "\\((not an address of Slack's|not connected|message_not_found)\\)");

    /** What the hostile are answered from by the program's own answerer: hostile, too. */
    private static final Article HOSTILE = new Article("hostile", "<!channel> Talks *end* <@U0ALICE>",
            List.of(),
            "<!here> News", null, "https://news.example/<!everyone>", null,
            "<!channel> Lavrov said: \u201cThe terrorists <@U0ALICE> *must* leave &lt;!here&gt;.\u201d\n\nKerry said <!everyone> no.");

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource
    void amongFiveHundredHostileInputsTwentyFiveQuestionsHaveTheirAnswers(Transport transport)
            throws Exception {
        check(transport, 500, 25);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void amongTenThousandHostileInputsFiveHundredQuestionsHaveTheirAnswers(Transport transport)
            throws Exception {
        check(transport, 10_000, 500);
    }

    private void check(Transport transport, int inputs, int questions) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        try (ArticleIndex index = ArticleIndex.of(List.of(HOSTILE, Articles.spoken()));
                Workspace talks = new Workspace(transport);
                HostileCrowd crowd = new HostileCrowd(talks, new HostileInputs(20_160_909))) {
            Answerer answerer = new Answerer(index::snapshot, 0.1);
            talks.answersBy(question -> answer(question, answerer));
            for (int i = 0; i < inputs; i++) {
                if (i % (inputs / questions) == 0) {
                    crowd.asks(i, "Which words are number " + i + "?");
                } else {
                    crowd.harms(i);
                }
            }
            crowd.awaitDone();
            assertThat(crowd.answers()).hasSize(questions)
                    .allSatisfy((number, texts) -> assertThat(texts)
                            .singleElement(InstanceOfAssertFactories.STRING)
                            .startsWith(words(number)));
            assertThat(crowd.answersToForgeries()).isEmpty();
            assertNothingBroke(talks);
            assertNobodyWasRung(talks);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static Answer answer(Question question, Answerer answerer) {
        Matcher asked = ASKED.matcher(question.text());
        return asked.matches()
                ? Articles.quoted(words(Integer.parseInt(asked.group(1))))
                : answerer.answer(question);
    }

    private static String words(int number) {
        return "These are the words of number " + number + ".";
    }

    private void assertNothingBroke(Workspace talks) {
        talks.assertInOrder();
        assertThat(uncaught).isEmpty();
        assertThat(talks.log.at(Level.SEVERE)).filteredOn(line -> !EXPECTED.matcher(line).lookingAt())
                .isEmpty();
        assertThat(talks.slack.api.posts()).extracting(HostileInputTest::id).doesNotHaveDuplicates();
    }

    /** The id of the answer that a message is. */
    private static String id(FakeWebApi.Post post) {
        JsonObject metadata = Json.object(post.message(), "metadata");
        return Json.text(Json.object(metadata, "event_payload"), ReplySearch.ID);
    }

    private static void assertNobodyWasRung(Workspace talks) {
        List<FakeWebApi.Post> said = Stream
                .of(talks.slack.api.posts(), talks.slack.api.conversations.updates(),
                        talks.slack.api.conversations.ephemerals())
                .flatMap(List::stream).toList();
        assertThat(said).isNotEmpty().allSatisfy(post -> {
            assertThat(post.text()).doesNotContain("<");
            assertThat(elements(Json.array(post.message(), "blocks")))
                    .doesNotContain("broadcast", "usergroup", "channel", "mrkdwn");
            assertThat(post.message().toString()).doesNotContain(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN,
                    FakeSlack.SIGNING_SECRET);
        });
    }

    /** The types of all that a message is made of. */
    private static List<String> elements(JsonElement block) {
        List<String> types = new ArrayList<>();
        if (block.isJsonArray()) {
            block.getAsJsonArray().forEach(each -> types.addAll(elements(each)));
        } else if (block.isJsonObject()) {
            types.add(Json.text(block.getAsJsonObject(), "type"));
            types.addAll(block.getAsJsonObject().asMap().values().stream()
                    .flatMap(each -> elements(each).stream()).collect(Collectors.toList()));
        }
        return types;
    }
}
