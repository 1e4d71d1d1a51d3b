package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** What Slack documents of a message's limits ("chat.postMessage"), and what Parley asks of itself: an escaped text, no unfurling. */
final class MessageLimits {

    private MessageLimits() {}

    /** What is wrong with a message that is posted; nothing, as a rule. */
    static List<String> broken(Map<String, String> form, JsonArray blocks) {
        Complaints complaints = new Complaints();
        complaints.addIf(!"false".equals(form.get("unfurl_links")) && !"0".equals(form.get("unfurl_links")),
                "links are unfurled");
        complaints.addIf(
                ("true".equals(form.get("reply_broadcast")) || "1".equals(form.get("reply_broadcast")))
                        && !form.containsKey("thread_ts"),
                "a broadcast outside a thread");
        message(form.getOrDefault("text", ""), blocks, complaints);
        return complaints.found();
    }

    /** What is wrong with a message that only some see, or that takes another's place. */
    static List<String> broken(String text, JsonArray blocks) {
        Complaints complaints = new Complaints();
        message(text, blocks, complaints);
        return complaints.found();
    }

    /** What is wrong with the metadata of a message. */
    static List<String> brokenMetadata(JsonObject metadata) {
        Complaints complaints = new Complaints();
        complaints.addIf(Json.text(metadata, "event_type").isEmpty(), "metadata without event_type");
        complaints.required(metadata, "event_payload", "metadata");
        return complaints.found();
    }

    private static void message(String text, JsonArray blocks, Complaints complaints) {
        complaints.addIf(text.isBlank(), "a message without text");
        complaints.addIf(text.length() > 40_000, "a text of " + text.length());
        complaints.addIf(text.contains("<"), "an unescaped < in the text: " + text);
        complaints.addIf(text.replaceAll("&(amp|lt|gt);", "").contains("&"),
                "an unescaped & in the text: " + text);
        BlockLimits.check(blocks, 50, complaints);
    }
}
