package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** Limits of buttons, menus and inputs, as in Slack's reference, "Block elements" and "Composition objects". */
final class ElementLimits {

    private ElementLimits() {}

    /** The elements of one block, whose action_ids differ. */
    static void check(JsonArray elements, Complaints complaints) {
        Set<String> actions = new HashSet<>();
        for (JsonElement each : elements) {
            JsonObject element = each.getAsJsonObject();
            String action = Json.text(element, "action_id");
            complaints.addIf(!action.isEmpty() && !actions.add(action), "two elements " + action);
            check(element, complaints);
        }
    }

    static void check(JsonObject element, Complaints complaints) {
        String type = Json.text(element, "type");
        complaints.longest(element, "action_id", 255, type);
        complaints.plainText(element, "placeholder", 150, type);
        complaints.longest(element, "accessibility_label", 75, type);
        confirm(Json.object(element, "confirm"), complaints);
        if (!type.equals("image")) {
            complaints.addIf(Json.text(element, "action_id").isEmpty(), type + " without action_id");
        }
        switch (type) {
            case "button" -> {
                complaints.required(element, "text", type);
                complaints.plainText(element, "text", 75, type);
                complaints.longest(element, "value", 2000, type);
                complaints.longest(element, "url", 3000, type);
                complaints.addIf(
                        element.has("style") && !Json.text(element, "style").matches("primary|danger"),
                        "a button's style " + element.get("style"));
            }
            case "static_select", "multi_static_select" -> menu(element, complaints);
            case "overflow" -> options(element, 5, complaints);
            case "checkboxes", "radio_buttons" -> options(element, 10, complaints);
            case "plain_text_input" -> {
                complaints.addIf(number(element, "max_length", 3000) > 3000, "max_length above 3000");
                complaints.addIf(number(element, "min_length", 0) > 3000, "min_length above 3000");
                complaints.addIf(
                        Json.text(element, "initial_value").length() > number(element, "max_length", 3000),
                        "an initial_value that is too long");
            }
            case "number_input" -> complaints.addIf(!element.has("is_decimal_allowed"),
                    "a number_input that does not say whether decimals are allowed");
            case "datepicker" -> complaints.addIf(
                    element.has("initial_date")
                            && !Json.text(element, "initial_date").matches("\\d{4}-\\d\\d-\\d\\d"),
                    "no date: " + element.get("initial_date"));
            case "feedback_buttons" -> {
                feedback(Json.object(element, "positive_button"), complaints);
                feedback(Json.object(element, "negative_button"), complaints);
            }
            case "icon_button" -> {
                complaints.required(element, "icon", type);
                complaints.plainText(element, "text", 75, type);
                complaints.longest(element, "value", 2000, type);
            }
            case "image" -> BlockLimits.picture(element, complaints);
            case "external_select", "multi_external_select", "users_select", "multi_users_select",
                    "conversations_select", "multi_conversations_select", "channels_select",
                    "multi_channels_select" -> {
                // Their one limit, the placeholder's, has been checked above.
            }
            default -> complaints.add("an element that Parley does not use: " + type);
        }
    }

    private static void menu(JsonObject menu, Complaints complaints) {
        if (!menu.has("option_groups")) {
            options(menu, 100, complaints);
            return;
        }
        JsonArray groups = Json.array(menu, "option_groups");
        complaints.addIf(groups.size() > 100, groups.size() + " option groups");
        for (JsonElement group : groups) {
            complaints.plainText(group.getAsJsonObject(), "label", 75, "an option group");
            options(group.getAsJsonObject(), 100, complaints);
        }
    }

    /** From 1 to {@code most} options, whose values differ. */
    static void options(JsonObject holder, int most, Complaints complaints) {
        JsonArray options = Json.array(holder, "options");
        complaints.addIf(options.isEmpty(), "no options in " + holder);
        complaints.addIf(options.size() > most, options.size() + " options");
        Set<String> values = new HashSet<>();
        for (JsonElement each : options) {
            JsonObject option = each.getAsJsonObject();
            complaints.required(option, "text", "an option");
            complaints.required(option, "value", "an option");
            complaints.textObject(option, "text", 75, "an option");
            complaints.textObject(option, "description", 75, "an option");
            complaints.longest(option, "value", 150, "an option");
            complaints.addIf(!values.add(Json.text(option, "value")), "two options " + option.get("value"));
        }
    }

    private static void confirm(JsonObject dialog, Complaints complaints) {
        complaints.plainText(dialog, "title", 100, "a confirmation");
        complaints.textObject(dialog, "text", 300, "a confirmation");
        complaints.plainText(dialog, "confirm", 30, "a confirmation");
        complaints.plainText(dialog, "deny", 30, "a confirmation");
    }

    private static void feedback(JsonObject button, Complaints complaints) {
        complaints.required(button, "text", "a feedback button");
        complaints.required(button, "value", "a feedback button");
        complaints.plainText(button, "text", 75, "a feedback button");
        complaints.longest(button, "value", 2000, "a feedback button");
        complaints.longest(button, "accessibility_label", 75, "a feedback button");
    }

    private static int number(JsonObject element, String field, int otherwise) {
        return element.has(field) ? element.get(field).getAsInt() : otherwise;
    }
}
