package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands in the inputs of a modal that was submitted, by {@code action_id}. */
final class InputValues {

    private final Map<String, JsonObject> inputs = new HashMap<>();

    private InputValues() {}

    /** @param view as Slack sends it */
    static InputValues of(JsonObject view) {
        InputValues values = new InputValues();
        JsonObject blocks = Payloads.object(Payloads.object(view, "state"), "values");
        for (String block : blocks.keySet()) {
            JsonObject actions = Payloads.object(blocks, block);
            actions.keySet().forEach(action -> values.inputs.put(action, Payloads.object(actions, action)));
        }
        return values;
    }

    /** What was typed, or the date that was picked; null when nothing was. */
    @Nullable
    String text(String action) {
        JsonObject input = inputs.getOrDefault(action, new JsonObject());
        String typed = Payloads.text(input, "value");
        return typed != null ? typed : Payloads.text(input, "selected_date");
    }

    /** The values of the options that were chosen; perhaps none. */
    Set<String> selected(String action) {
        JsonObject input = inputs.getOrDefault(action, new JsonObject());
        Set<String> values = new TreeSet<>();
        String one = Payloads.text(input, "selected_option", "value");
        if (one != null) {
            values.add(one);
        }
        if (Payloads.has(input, "selected_options") && input.get("selected_options").isJsonArray()) {
            for (JsonElement option : input.getAsJsonArray("selected_options")) {
                String value = option.isJsonObject()
                        ? Payloads.text(option.getAsJsonObject(), "value")
                        : null;
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
