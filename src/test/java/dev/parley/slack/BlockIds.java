package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Finds the parts of blocks that a person can use. */
final class BlockIds {

    /** An element that can be used, and the block that it is in. */
    record Found(String blockId, JsonObject element) {}

    private BlockIds() {}

    /** A copy in which each block has a block_id, as Slack gives one to each that was sent without. */
    static JsonArray given(JsonArray blocks) {
        JsonArray given = blocks.deepCopy();
        for (int i = 0; i < given.size(); i++) {
            JsonObject block = given.get(i).getAsJsonObject();
            if (!block.has("block_id")) {
                block.addProperty("block_id", "given" + i);
            }
        }
        return given;
    }

    /** The element with this action_id; fails when there is none. */
    static Found element(JsonArray blocks, String actionId) {
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            JsonArray elements = Json.array(block, "elements").deepCopy();
            elements.add(Json.object(block, "accessory"));
            elements.add(Json.object(block, "element"));
            for (JsonElement candidate : elements) {
                if (Json.text(candidate.getAsJsonObject(), "action_id").equals(actionId)) {
                    return new Found(Json.text(block, "block_id"), candidate.getAsJsonObject());
                }
            }
        }
        throw new AssertionError("no " + actionId + " to be used in " + blocks);
    }
}
