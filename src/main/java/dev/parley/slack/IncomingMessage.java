package dev.parley.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to the bot.
 *
 * @param ts what names the message in its channel, and when it was sent, in seconds with a fraction
 * @param threadTs the first message of its thread, or null when it stands in none
 * @param text as Slack gives it, with mentions and escapes
 */
record IncomingMessage(String channel, String user, String ts, @Nullable String threadTs, String text) {

    /** The mention as a message; empty when it comes from a bot or this one, or is an edit or of any other special kind. */
    static Optional<IncomingMessage> of(AppMentionEvent event, String botUserId) {
        boolean special = event.getBotId() != null || event.getSubtype() != null || event.getEdited() != null;
        return special
                ? Optional.empty()
                : of(event.getChannel(), event.getUser(), event.getTs(), event.getThreadTs(), event.getText(),
                        botUserId);
    }

    /**
     * The direct message; empty for a message anywhere else, from a bot or this one, or an edit. Messages with a subtype are
     * other events to the SDK, and do not come here.
     */
    static Optional<IncomingMessage> of(MessageEvent event, String botUserId) {
        boolean special = event.getBotId() != null || event.getEdited() != null
                || !"im".equals(event.getChannelType());
        return special
                ? Optional.empty()
                : of(event.getChannel(), event.getUser(), event.getTs(), event.getThreadTs(), event.getText(),
                        botUserId);
    }

    private static Optional<IncomingMessage> of(String channel, @Nullable String user, String ts,
            @Nullable String threadTs,
            @Nullable String text, String botUserId) {
        return user == null || user.equals(botUserId)
                ? Optional.empty()
                : Optional.of(new IncomingMessage(channel, user, ts, threadTs, text == null ? "" : text));
    }

    /** The thread to reply in: the one it stands in, else one that it begins. */
    String replyThread() {
        return threadTs == null ? ts : threadTs;
    }

    /** When it was sent, to the second. */
    Instant sent() {
        return Instant.ofEpochSecond(Long.parseLong(ts, 0, Math.max(0, ts.indexOf('.')), 10));
    }
}
