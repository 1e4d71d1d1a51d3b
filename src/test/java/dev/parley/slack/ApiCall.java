package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Map;

/**
 * One request of the Web API, by somebody whose token is good.
 *
 * @param form its fields; {@code token} not among them
 * @param raw its body, which is a form and so of ASCII
 */
record ApiCall(String method, FakeTeam team, Map<String, String> form, String raw, Instant at) {

    /** What a method answers, unless it refuses. */
    interface Handler {

        JsonElement answer(ApiCall call);
    }

    /** The field's value; refused when it is missing or empty. */
    String required(String field) {
        String value = form.getOrDefault(field, "");
        if (value.isEmpty()) {
            throw new Refusal("invalid_arguments", "response_metadata",
                    Map.of("messages", new String[]{"[ERROR] missing required field: " + field}));
        }
        return value;
    }

    /** True for what the SDK and Slack write for true. */
    boolean flag(String field) {
        String value = form.getOrDefault(field, "");
        return value.equals("true") || value.equals("1");
    }

    /** The field's JSON; refused with {@code error} when it is none. */
    JsonElement json(String field, String error) {
        try {
            return JsonParser.parseString(required(field));
        } catch (com.google.gson.JsonParseException malformed) {
            throw new Refusal(error);
        }
    }

    /** Refused as Slack refuses it when the workspace did not grant the scope. */
    void needs(String scope) {
        if (!team.scopes().contains(scope)) {
            throw new Refusal("missing_scope", "needed", scope, "provided", String.join(",", team.scopes()));
        }
    }
}
