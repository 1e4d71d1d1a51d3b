package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads JSON that may hold anything. */
final class Payloads {

    private Payloads() {}

    /** True when {@code field} is there and not null. */
    static boolean has(JsonObject object, String field) {
        JsonElement value = object.get(field);
        return value != null && !value.isJsonNull();
    }

    /** The text, number or truth value in {@code field}; null when there is none. */
    static @Nullable String text(JsonObject object, String field) {
        return has(object, field) && object.get(field).isJsonPrimitive()
                ? object.get(field).getAsString()
                : null;
    }

    /** The object in {@code field}; an empty one when there is none. */
    static JsonObject object(JsonObject object, String field) {
        return has(object, field) && object.get(field).isJsonObject()
                ? object.getAsJsonObject(field)
                : new JsonObject();
    }

    /** The text at the end of a path of fields; null when there is none. */
    static @Nullable String text(JsonObject object, String outer, String inner) {
        return text(object(object, outer), inner);
    }
}
