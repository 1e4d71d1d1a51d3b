package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * A slash command that somebody gave.
 *
 * @param text what follows the command, as Slack gives it
 * @param responseUrl where the answer goes: five times at most, within half an hour
 * @param trigger opens a modal, within three seconds
 */
record Command(String channel, String user, String text, String responseUrl, String trigger) {

    /** Reads the fields that Slack sends; empty when some are missing. */
    static Optional<Command> of(JsonObject fields) {
        String channel = Payloads.id(fields, "channel_id");
        String user = Payloads.id(fields, "user_id");
        String text = Payloads.text(fields, "text");
        String url = Payloads.text(fields, "response_url");
        String trigger = Payloads.id(fields, "trigger_id");
        return channel == null || user == null || url == null || trigger == null
                ? Optional.empty()
                : Optional.of(new Command(channel, user, text == null ? "" : text, url, trigger));
    }
}
