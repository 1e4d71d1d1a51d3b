package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.Message;
import dev.parley.slack.FakeWebApi.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake where it could be wrong without a word: what it refuses, what it complains of, what it sends. */
class FakeSlackTest {

    private static final String MODAL = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"Ask\"},"
            + "\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"Hello\"}}]}";
    private static final String BUTTON = "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"more\","
            + "\"value\":\"1\",\"text\":{\"type\":\"plain_text\",\"text\":\"More\"}}]}]";

    private final SteppedClock clock = new SteppedClock();
    private FakeSlack slack;
    private SlackClient client;
    private MethodsClient methods;

    @BeforeEach
    void open() throws Exception {
        slack = new FakeSlack(clock);
        client = new SlackClient(FakeSlack.tokens(), slack.api.url());
        methods = client.methods();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        slack.close();
    }

    @Test
    void aFieldThatTheModelDoesNotKnowIsRefused() throws Exception {
        assertThat(post("[{\"type\":\"divider\",\"colour\":\"red\"}]")).isEqualTo("invalid_blocks");
        assertThat(post("[{\"type\":\"banner\"}]")).isEqualTo("invalid_blocks");

        assertThat(slack.api.complaints()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}]",
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!channel>\"}}]",
        "[{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}]",
        "[{\"type\":\"image\",\"image_url\":\"https://example.org/a.png\"}]",
        "[{\"type\":\"actions\",\"elements\":[]}]"})
    void whatSlackWouldNotTakeIsComplainedOf(String blocks) {
        Complaints complaints = new Complaints();

        BlockLimits.check(JsonParser.parseString(blocks).getAsJsonArray(), 50, complaints);

        assertThat(complaints.found()).hasSize(1);
    }

    @Test
    void limitsAreReachedAndNotPassed() {
        assertThat(withButton(75, 2000, 255)).isEmpty();
        assertThat(withButton(76, 2000, 255)).hasSize(1);
        assertThat(withButton(75, 2001, 255)).hasSize(1);
        assertThat(withButton(75, 2000, 256)).hasSize(1);
    }

    @Test
    void aScopeThatIsMissingIsNamed() throws Exception {
        slack.team.grant(List.of("im:history"));

        assertThat(post("[]")).isEqualTo("missing_scope");
        assertThat(methods.chatPostMessage(request -> request.channel("C1").text("Hello")).getNeeded())
                .isEqualTo("chat:write");
    }

    @Test
    void aTriggerServesOnceAndForThreeSeconds() throws Exception {
        String once = slack.api.views.trigger("U0ALICE");
        assertThat(open(once).isOk()).isTrue();
        assertThat(open(once).getError()).isEqualTo("exchanged_trigger_id");

        String late = slack.api.views.trigger("U0ALICE");
        clock.step(Duration.ofMillis(3001));

        assertThat(open(late).getError()).isEqualTo("expired_trigger_id");
        assertThat(open("made up").getError()).isEqualTo("invalid_trigger_id");
        assertThat(slack.api.complaints()).hasSize(3);
    }

    @Test
    void aResponseUrlServesFiveTimesAndForHalfAnHour() {
        String id = responseUrl();
        for (int use = 0; use < 5; use++) {
            slack.api.responseUrls.answer(id, "{\"text\":\"Hello\"}", clock.instant());
        }
        assertThatThrownBy(() -> slack.api.responseUrls.answer(id, "{\"text\":\"Hello\"}", clock.instant()))
                .hasMessage("used_url");

        String late = responseUrl();
        assertThatThrownBy(() -> slack.api.responseUrls.answer(late, "{\"text\":\"Hello\"}",
                clock.instant().plus(Duration.ofMinutes(31)))).hasMessage("expired_url");
        assertThat(slack.api.conversations.ephemerals()).hasSize(5);
        assertThat(slack.api.complaints()).hasSize(2);
    }

    @Test
    void aThreadIsReadWithItsMetadataOverPages() throws Exception {
        slack.team.grant(List.of("chat:write", "channels:history"));
        slack.api.conversations
                .heard(Json.of("channel", "C1", "ts", "1.000001", "text", "Who?", "user", "U0ALICE"));
        methods.chatPostMessage(request -> request.channel("C1").threadTs("1.000001").text("He.")
                .unfurlLinks(false).metadata(Message.Metadata.builder().eventType("parley_answer")
                        .eventPayload(Map.of("event", "Ev1")).build()));

        ConversationsRepliesResponse first = methods
                .conversationsReplies(request -> request.channel("C1").ts("1.000001").limit(1));
        ConversationsRepliesResponse second = methods.conversationsReplies(
                request -> request.channel("C1").ts("1.000001").limit(1).includeAllMetadata(true)
                        .cursor(first.getResponseMetadata().getNextCursor()));

        assertThat(first.isHasMore()).isTrue();
        assertThat(second.isHasMore()).isFalse();
        assertThat(second.getMessages().getFirst().getMetadata().getEventPayload()).containsEntry("event",
                "Ev1");
        assertThat(slack.api.complaints()).isEmpty();
    }

    @Test
    void whatIsTakenAndNotAnsweredIsPosted() {
        slack.api.takeNextUnanswered("chat.postMessage");

        assertThatThrownBy(() -> post("[]")).isInstanceOf(UnansweredException.class);
        assertThat(slack.api.posts()).hasSize(1);
    }

    @Test
    void theSdkKnowsEveryFieldOfWhatAPersonDoes() throws Exception {
        List<JsonObject> sent = new ArrayList<>();
        Person alice = new Person(slack, slack.team, "U0ALICE", (type, payload) -> {
            sent.add(payload);
            return new JsonObject();
        }, clock);
        post(BUTTON);
        Post post = slack.api.posts().getFirst();
        JsonObject modal = Json.parse(MODAL);
        modal.addProperty("id", "V1");
        JsonArray blocks = modal.getAsJsonArray("blocks");
        blocks.add(Json.parse(
                "{\"type\":\"input\",\"block_id\":\"b\",\"label\":{\"type\":\"plain_text\",\"text\":\"L\"},"
                        + "\"element\":{\"type\":\"external_select\",\"action_id\":\"speaker\"}}"));

        alice.presses(post, "more");
        alice.usesShortcut("ask");
        alice.usesShortcut("find", post.channel(), post.ts());
        alice.submits(modal, Map.of("speaker", "Lavrov"));
        alice.typesInto(modal, "speaker", "La");

        StrictModel model = new StrictModel();
        model.read(sent.get(0), BlockActionPayload.class);
        model.read(sent.get(1), GlobalShortcutPayload.class);
        model.read(sent.get(2), MessageShortcutPayload.class);
        model.read(sent.get(3), ViewSubmissionPayload.class);
        // The SDK does not know the view's id in a suggestion's container, which Slack sends.
        sent.get(4).getAsJsonObject("container").remove("view_id");
        model.read(sent.get(4), BlockSuggestionPayload.class);
        assertThatThrownBy(() -> alice.presses(post, "less")).hasMessageStartingWith("no less to be used");
    }

    private String post(String blocks) throws Exception {
        clock.step(Duration.ofSeconds(1));
        return methods.chatPostMessage(request -> request.channel("C1").text("Hello").unfurlLinks(false)
                .blocksAsString(blocks)).getError();
    }

    private ViewsOpenResponse open(String trigger) throws Exception {
        return methods.viewsOpen(request -> request.triggerId(trigger).viewAsString(MODAL));
    }

    private String responseUrl() {
        return slack.api.responseUrls.give(new FakeResponseUrls.Place(slack.team, "C1", "U0ALICE",
                new JsonObject(), false, clock.instant()));
    }

    private static List<String> withButton(int text, int value, int actionId) {
        Complaints complaints = new Complaints();
        ElementLimits.check(Json.of("type", "button", "action_id", "a".repeat(actionId), "value",
                "v".repeat(value), "text", Map.of("type", "plain_text", "text", "t".repeat(text))),
                complaints);
        return complaints.found();
    }
}
