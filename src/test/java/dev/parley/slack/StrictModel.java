package dev.parley.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import java.util.Map;

/** The SDK's model of Slack's JSON, with whatever it does not know refused. */
final class StrictModel {

    private final Gson strict;

    StrictModel() {
        SlackConfig config = new SlackConfig();
        config.setFailOnUnknownProperties(true);
        strict = GsonFactory.createSnakeCase(config);
    }

    /**
     * The JSON as the model reads it.
     *
     * @throws IllegalArgumentException or a Gson exception when it has a type or field that the model does not know
     */
    <T> T read(JsonElement json, Class<T> type) {
        T read = strict.fromJson(json, type);
        requireAll(json, strict.toJsonTree(read), type.getSimpleName());
        return read;
    }

    /** Everything sent is there when the model writes what it read; the model may add its defaults. */
    private static void requireAll(JsonElement sent, JsonElement again, String where) {
        if (sent instanceof JsonObject fields && again instanceof JsonObject known) {
            for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
                String name = where + "." + field.getKey();
                if (!known.has(field.getKey())) {
                    throw new IllegalArgumentException("the model does not know " + name);
                }
                requireAll(field.getValue(), known.get(field.getKey()), name);
            }
        } else if (sent instanceof JsonArray items && again instanceof JsonArray known
                && items.size() == known.size()) {
            for (int i = 0; i < items.size(); i++) {
                requireAll(items.get(i), known.get(i), where + "[" + i + "]");
            }
        } else if (!sent.equals(again)) {
            throw new IllegalArgumentException("the model reads " + where + " as " + again + ", not " + sent);
        }
    }
}
