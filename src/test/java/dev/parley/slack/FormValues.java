package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** What an input of a modal holds, in the words of Slack's reference, "View interactions payloads". */
final class FormValues {

    private FormValues() {}

    /** @param value a text, a date, the value of an option or a list of such values; null when left empty */
    static JsonObject of(JsonObject input, Object value) {
        String type = Json.text(input, "type");
        JsonObject state = Json.of("type", type);
        switch (type) {
            case "datepicker" -> state.add("selected_date", Json.of("v", value).get("v"));
            case "static_select", "radio_buttons" -> {
                if (value != null) {
                    state.add("selected_option", Person.option(input, (String) value));
                }
            }
            case "external_select" -> {
                if (value != null) {
                    state.add("selected_option", free((String) value));
                }
            }
            case "multi_static_select", "checkboxes" -> state.add("selected_options", Json.of("v",
                    all(value).stream().map(each -> Person.option(input, (String) each)).toList()).get("v"));
            case "multi_external_select" -> state.add("selected_options",
                    Json.of("v", all(value).stream().map(each -> free((String) each)).toList()).get("v"));
            default -> state.add("value", Json.of("v", value).get("v"));
        }
        return state;
    }

    private static List<?> all(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    /** An option that Parley offered while somebody typed. */
    private static JsonObject free(String value) {
        return Json.of("text", Map.of("type", "plain_text", "text", value, "emoji", true), "value", value);
    }
}
