package dev.parley.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** JSON as the fakes write and read it. */
final class Json {

    private static final Gson PLAIN = new Gson();

    private Json() {}

    /** An object of names and values in turn; a value that is null leaves its name out. */
    static JsonObject of(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.add((String) namesAndValues[i], PLAIN.toJsonTree(namesAndValues[i + 1]));
            }
        }
        return object;
    }

    /** What a successful method answers, with more names and values. */
    static JsonObject ok(Object... namesAndValues) {
        JsonObject answer = of(namesAndValues);
        answer.addProperty("ok", true);
        return answer;
    }

    /** The text under {@code name}; empty when there is none. */
    static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    /** The array under {@code name}; empty when there is none. */
    static JsonArray array(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonArray() ? new JsonArray() : value.getAsJsonArray();
    }

    /** The object under {@code name}; empty when there is none. */
    static JsonObject object(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonObject() ? new JsonObject() : value.getAsJsonObject();
    }

    static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
