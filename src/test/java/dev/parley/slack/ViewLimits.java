package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Limits of modals and Home tabs, as in Slack's reference, "Views". */
final class ViewLimits {

    private ViewLimits() {}

    /** What is wrong with a view; nothing, as a rule. */
    static List<String> broken(JsonObject view) {
        Complaints complaints = new Complaints();
        String type = Json.text(view, "type");
        complaints.addIf(!type.equals("modal") && !type.equals("home"), "a view of type " + type);
        complaints.required(view, "blocks", "a view");
        complaints.longest(view, "private_metadata", 3000, "a view");
        complaints.longest(view, "callback_id", 255, "a view");
        complaints.longest(view, "external_id", 255, "a view");
        boolean asks = false;
        for (JsonElement block : Json.array(view, "blocks")) {
            asks |= Json.text(block.getAsJsonObject(), "type").equals("input");
        }
        if (type.equals("modal")) {
            complaints.required(view, "title", "a modal");
            complaints.addIf(asks && !view.has("submit"), "a modal with inputs and without submit");
        } else {
            complaints.addIf(view.has("title") || view.has("submit") || view.has("close"),
                    "a Home tab with a title or a button of a modal");
        }
        complaints.plainText(view, "title", 24, "a modal");
        complaints.plainText(view, "submit", 24, "a modal");
        complaints.plainText(view, "close", 24, "a modal");
        BlockLimits.check(Json.array(view, "blocks"), 100, complaints);
        int size = view.toString().getBytes(StandardCharsets.UTF_8).length;
        complaints.addIf(size > 250_000, "a view of " + size + " bytes");
        return complaints.found();
    }
}
