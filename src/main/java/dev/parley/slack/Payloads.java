package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON that may hold anything. */
final class Payloads {

    /** Names of people, channels, workspaces and triggers. Slack's are of up to some fifty characters; the length is a guess. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final Pattern TS = Pattern.compile("[0-9]{1,11}\\.[0-9]{1,9}");

    private Payloads() {}

    /** True when {@code field} is there and not null. */
    static boolean has(JsonObject object, String field) {
        JsonElement value = object.get(field);
        return value != null && !value.isJsonNull();
    }

    /** The text, number or truth value in {@code field}, but for NUL, which no PostgreSQL keeps; null when there is none. */
    static @Nullable String text(JsonObject object, String field) {
        return has(object, field) && object.get(field).isJsonPrimitive()
                ? object.get(field).getAsString().replace("\0", "")
                : null;
    }

    /** What names something at Slack, in {@code field}; null when there is none, or something that is no name. */
    static @Nullable String id(JsonObject object, String field) {
        String id = text(object, field);
        return id != null && ID.matcher(id).matches() ? id : null;
    }

    /** The name of a message, in {@code field}: when it was sent, in seconds with a fraction; likewise. */
    static @Nullable String ts(JsonObject object, String field) {
        String ts = text(object, field);
        return ts != null && TS.matcher(ts).matches() ? ts : null;
    }

    /** The object in {@code field}; an empty one when there is none. */
    static JsonObject object(JsonObject object, String field) {
        return has(object, field) && object.get(field).isJsonObject()
                ? object.getAsJsonObject(field)
                : new JsonObject();
    }

    /** The first object of the list in {@code field}; empty when there is none. */
    static Optional<JsonObject> first(JsonObject object, String field) {
        return has(object, field) && object.get(field).isJsonArray()
                ? object.getAsJsonArray(field).asList().stream().limit(1).filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject).findFirst()
                : Optional.empty();
    }

    /** The text at the end of a path of fields; null when there is none. */
    static @Nullable String text(JsonObject object, String outer, String inner) {
        return text(object(object, outer), inner);
    }
}
