package dev.parley.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said where Parley hears it.
 *
 * @param addressed true when it was said to Parley: with a mention, or directly
 * @param ts what names the message in its channel, and when it was sent, in seconds with a fraction
 * @param threadTs the first message of its thread, or null when it stands in none
 * @param text as Slack gives it, with mentions and escapes
 */
record IncomingMessage(boolean addressed, String channel, String user, String ts, @Nullable String threadTs,
        String text) {

    /** The subtypes of messages in which a person says something: with a file, also to the channel, and by "/me". */
    private static final Set<String> SPOKEN = Set.of("file_share", "thread_broadcast", "me_message");

    /**
     * The message in an event of Slack's; empty for anything else: a message from a bot or this one, an edit, a deletion, or
     * somebody's joining.
     *
     * @param event as it came, for the SDK has a class for each subtype, and not all of them tell of a bot
     */
    static Optional<IncomingMessage> of(JsonObject event, String botUserId) {
        String type = Payloads.text(event, "type");
        boolean message = "message".equals(type);
        boolean addressed = "app_mention".equals(type)
                || (message && "im".equals(Payloads.text(event, "channel_type")));
        String subtype = Payloads.text(event, "subtype");
        boolean spoken = subtype == null || SPOKEN.contains(subtype);
        boolean special = Payloads.text(event, "bot_id") != null || Payloads.has(event, "edited");
        String channel = Payloads.id(event, "channel");
        String user = Payloads.id(event, "user");
        String ts = Payloads.ts(event, "ts");
        if (!(message || addressed) || !spoken || special || channel == null || user == null || ts == null
                || user.equals(botUserId)) {
            return Optional.empty();
        }
        String text = Payloads.text(event, "text");
        return Optional
                .of(new IncomingMessage(addressed, channel, user, ts, Payloads.ts(event, "thread_ts"),
                        text == null ? "" : text));
    }

    /** True when an event is a message, from whomever. */
    static boolean isMessage(JsonObject event) {
        String type = Payloads.text(event, "type");
        return "app_mention".equals(type) || "message".equals(type);
    }

    /** The thread to reply in: the one it stands in, else one that it begins. */
    String replyThread() {
        return threadTs == null ? ts : threadTs;
    }

    /** When it was sent, to the second. */
    Instant sent() {
        return Instant.ofEpochSecond(Long.parseLong(ts, 0, ts.indexOf('.'), 10));
    }
}
