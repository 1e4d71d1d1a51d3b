package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a reply stands in its thread, by the id in its metadata. That wants a history scope: direct messages have it,
 * channels have it with {@code manifest-threads.yaml} alone.
 */
final class ReplySearch {

    /** The type of our messages' metadata. */
    static final String EVENT_TYPE = "parley_reply";

    /** The field of the id in it. */
    static final String ID = "id";

    private static final int PAGE = 200;

    /** What was found. */
    sealed interface Result {

        /** It stands there, as {@code ts}. */
        record Found(String ts) implements Result {}

        /** It does not. */
        record Absent() implements Result {}

        /** Slack does not let us look, or does not answer. */
        record Unknown(String reason) implements Result {}
    }

    private ReplySearch() {}

    /** The metadata of the message that answers {@code id}. */
    static Message.Metadata metadata(String id) {
        return Message.Metadata.builder().eventType(EVENT_TYPE).eventPayload(Map.of(ID, id)).build();
    }

    /**
     * Looks for the reply {@code id}.
     *
     * @param thread the first message of its thread
     */
    static Result find(Team team, String channel, String thread, String id) {
        String cursor = null;
        do {
            ConversationsRepliesResponse page;
            try {
                page = team.methods().conversationsReplies(request(channel, thread, cursor));
            } catch (IOException | SlackApiException | JsonParseException unanswered) {
                return new Result.Unknown(unanswered.toString());
            }
            if (!page.isOk()) {
                return new Result.Unknown(page.getError());
            }
            Optional<String> ts = page.getMessages().stream().filter(message -> answers(message, id))
                    .map(Message::getTs).findFirst();
            if (ts.isPresent()) {
                return new Result.Found(ts.get());
            }
            cursor = page.getResponseMetadata() == null ? null : page.getResponseMetadata().getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
        return new Result.Absent();
    }

    private static ConversationsRepliesRequest request(String channel, String thread,
            @Nullable String cursor) {
        return ConversationsRepliesRequest.builder().channel(channel).ts(thread).includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor).build();
    }

    private static boolean answers(Message message, String id) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null && id.equals(metadata.getEventPayload().get(ID));
    }
}
