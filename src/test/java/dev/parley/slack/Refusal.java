package dev.parley.slack;

import com.google.gson.JsonObject;

/** A request that Slack answers with an error code instead of doing it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient JsonObject answer;

    /** @param more names and values that Slack adds to the code */
    Refusal(String error, Object... more) {
        super(error);
        answer = Json.of(more);
        answer.addProperty("ok", false);
        answer.addProperty("error", error);
    }

    JsonObject answer() {
        return answer;
    }
}
