package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did and that lets a modal be opened for them.
 *
 * @param what the shortcut or the button, as it is named where it was made
 * @param trigger opens the modal, within three seconds
 */
record Opening(String what, String user, String trigger) {

    /** Reads the payload of a shortcut that belongs to no message; empty when it is none. */
    static Optional<Opening> byShortcut(JsonObject payload) {
        return of(Payloads.text(payload, "callback_id"), payload);
    }

    /** Reads that of a button in a Home tab; empty when it is none. */
    static Optional<Opening> byButton(JsonObject payload) {
        return "home".equals(Payloads.text(payload, "view", "type"))
                ? Payloads.first(payload, "actions")
                        .flatMap(pressed -> of(Payloads.text(pressed, "action_id"), payload))
                : Optional.empty();
    }

    private static Optional<Opening> of(@Nullable String what, JsonObject payload) {
        String user = Payloads.id(Payloads.object(payload, "user"), "id");
        String trigger = Payloads.id(payload, "trigger_id");
        return what == null || user == null || trigger == null
                ? Optional.empty()
                : Optional.of(new Opening(what, user, trigger));
    }
}
