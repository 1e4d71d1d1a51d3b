package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A button that somebody pressed on a message of Parley's.
 *
 * @param action the button's {@code action_id}
 * @param value what the button stands for, or empty
 * @param message what names the message in its channel
 * @param thread the first message of its thread, or null when it stands in none
 * @param ephemeral true when the person alone sees the message
 * @param responseUrl where an answer to the person goes, or a message in the place of this one
 */
record Press(String channel, String user, String action, String value, String message,
        @Nullable String thread,
        boolean ephemeral, String responseUrl) {

    /** Reads Slack's payload; empty when it is no button of a message. */
    static Optional<Press> of(JsonObject payload) {
        return Payloads.first(payload, "actions").flatMap(pressed -> of(payload, pressed));
    }

    private static Optional<Press> of(JsonObject payload, JsonObject pressed) {
        JsonObject container = Payloads.object(payload, "container");
        String channel = Payloads.id(container, "channel_id");
        String user = Payloads.id(Payloads.object(payload, "user"), "id");
        String action = Payloads.text(pressed, "action_id");
        String message = Payloads.ts(container, "message_ts");
        String url = Payloads.text(payload, "response_url");
        if (channel == null || user == null || action == null || message == null || url == null) {
            return Optional.empty();
        }
        String value = Payloads.text(pressed, "value");
        return Optional.of(new Press(channel, user, action, value == null ? "" : value, message,
                Payloads.ts(container, "thread_ts"),
                "true".equals(Payloads.text(container, "is_ephemeral")), url));
    }
}
