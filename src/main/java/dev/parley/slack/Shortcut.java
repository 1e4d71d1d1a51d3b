package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * A shortcut that somebody used on a message.
 *
 * @param callback which one, as the manifest names it
 * @param message what names the message in its channel
 * @param text the message's own words, as Slack gives them
 * @param responseUrl where the answer goes
 */
record Shortcut(String callback, String channel, String user, String message, String text,
        String responseUrl) {

    /** Reads Slack's payload; empty when it is no shortcut of a message. */
    static Optional<Shortcut> of(JsonObject payload) {
        JsonObject message = Payloads.object(payload, "message");
        String callback = Payloads.text(payload, "callback_id");
        String channel = Payloads.id(Payloads.object(payload, "channel"), "id");
        String user = Payloads.id(Payloads.object(payload, "user"), "id");
        String ts = Payloads.ts(message, "ts");
        String url = Payloads.text(payload, "response_url");
        if (callback == null || channel == null || user == null || ts == null || url == null) {
            return Optional.empty();
        }
        String text = Payloads.text(message, "text");
        return Optional.of(new Shortcut(callback, channel, user, ts,
                text == null ? "" : text, url));
    }
}
