package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Limits of blocks, as in Slack's reference, "Blocks". */
final class BlockLimits {

    private BlockLimits() {}

    /** @param most 50 in a message, 100 in a view */
    static void check(JsonArray blocks, int most, Complaints complaints) {
        complaints.addIf(blocks.size() > most, blocks.size() + " blocks");
        Set<String> ids = new HashSet<>();
        int markdown = 0;
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            String id = Json.text(block, "block_id");
            complaints.longest(block, "block_id", 255, "a block");
            complaints.addIf(!id.isEmpty() && !ids.add(id), "two blocks " + id);
            markdown += Json.text(block, "type").equals("markdown") ? Json.text(block, "text").length() : 0;
            check(block, complaints);
        }
        complaints.addIf(markdown > 12_000, "markdown of " + markdown);
    }

    private static void check(JsonObject block, Complaints complaints) {
        String type = Json.text(block, "type");
        JsonArray elements = Json.array(block, "elements");
        switch (type) {
            case "section" -> section(block, complaints);
            case "header" -> {
                complaints.required(block, "text", type);
                complaints.plainText(block, "text", 150, type);
            }
            case "context" -> {
                complaints.addIf(elements.isEmpty() || elements.size() > 10,
                        elements.size() + " elements of a context");
                for (JsonElement element : elements) {
                    context(element.getAsJsonObject(), complaints);
                }
            }
            case "actions" -> {
                complaints.addIf(elements.isEmpty() || elements.size() > 25, elements.size() + " actions");
                ElementLimits.check(elements, complaints);
            }
            case "context_actions" -> {
                complaints.addIf(elements.isEmpty() || elements.size() > 5,
                        elements.size() + " context actions");
                ElementLimits.check(elements, complaints);
            }
            case "image" -> {
                picture(block, complaints);
                complaints.plainText(block, "title", 2000, type);
            }
            case "input" -> {
                complaints.required(block, "label", type);
                complaints.plainText(block, "label", 2000, type);
                complaints.plainText(block, "hint", 2000, type);
                ElementLimits.check(Json.object(block, "element"), complaints);
            }
            case "rich_text" -> elements.forEach(element -> rich(element.getAsJsonObject(), complaints));
            case "markdown" -> complaints.required(block, "text", type);
            case "divider" -> {
                // It has nothing that could be too long.
            }
            default -> complaints.add("a block that Parley does not use: " + type);
        }
    }

    private static void section(JsonObject section, Complaints complaints) {
        complaints.addIf(!section.has("text") && !section.has("fields"), "a section without text");
        complaints.textObject(section, "text", 3000, "a section");
        JsonArray fields = Json.array(section, "fields");
        complaints.addIf(fields.size() > 10, fields.size() + " fields");
        fields.forEach(field -> complaints.text(field.getAsJsonObject(), 2000, "a field"));
        if (section.has("accessory")) {
            ElementLimits.check(section.getAsJsonObject("accessory"), complaints);
        }
    }

    private static void context(JsonObject element, Complaints complaints) {
        if (Json.text(element, "type").equals("image")) {
            picture(element, complaints);
        } else {
            complaints.text(element, 3000, "a context's text");
        }
    }

    /** A picture by its address or by a file at Slack, with a text for who does not see it. */
    static void picture(JsonObject image, Complaints complaints) {
        complaints.addIf(image.has("image_url") == image.has("slack_file"),
                "a picture wants one of image_url and slack_file");
        complaints.longest(image, "image_url", 3000, "a picture");
        complaints.required(image, "alt_text", "a picture");
        complaints.longest(image, "alt_text", 2000, "a picture");
        complaints.addIf(Json.text(image, "image_url").startsWith("data:"), "a picture in a data URL");
    }

    private static void rich(JsonObject element, Complaints complaints) {
        switch (Json.text(element, "type")) {
            case "rich_text_section", "rich_text_quote", "rich_text_list", "rich_text_preformatted" ->
                Json.array(element, "elements").forEach(leaf -> rich(leaf.getAsJsonObject(), complaints));
            case "text" ->
                complaints.addIf(Json.text(element, "text").isEmpty(), "an empty text element");
            case "link" -> link(Json.text(element, "url"), Json.text(element, "text"), complaints);
            case "emoji", "date", "user", "channel" -> {
                // They ring nobody whom Parley does not mean.
            }
            default -> complaints.add("an element that Parley does not use: " + element);
        }
    }

    private static void link(String url, String text, Complaints complaints) {
        complaints.addIf(url.length() > 3000, "a URL of " + url.length());
        complaints.addIf(!URI.create(url).isAbsolute(), "no absolute URL: " + url);
        complaints.addIf(text.isEmpty(), "a link without text");
    }
}
