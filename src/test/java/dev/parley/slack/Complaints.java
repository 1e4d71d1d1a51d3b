package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Collects what Slack would not take of one payload. */
final class Complaints {

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(String complaint) {
        found.add(complaint);
    }

    void addIf(boolean wrong, String complaint) {
        if (wrong) {
            found.add(complaint);
        }
    }

    /** A string field of at most so many characters; it may be missing. */
    void longest(JsonObject in, String field, int most, String what) {
        int length = Json.text(in, field).length();
        addIf(length > most, what + ": " + field + " of " + length);
    }

    /** A text object of 1 to {@code most} characters that rings nobody; it may be missing. */
    void textObject(JsonObject in, String field, int most, String what) {
        JsonElement object = in.get(field);
        if (object != null) {
            text(object.getAsJsonObject(), most, what + "'s " + field);
        }
    }

    /** Likewise, without formatting. */
    void plainText(JsonObject in, String field, int most, String what) {
        textObject(in, field, most, what);
        addIf(in.has(field) && !Json.text(in.getAsJsonObject(field), "type").equals("plain_text"),
                what + ": " + field + " is no plain_text");
    }

    void text(JsonObject object, int most, String what) {
        String text = Json.text(object, "text");
        addIf(text.isEmpty(), what + " is empty");
        addIf(text.length() > most, what + " of " + text.length());
        addIf(Json.text(object, "type").equals("mrkdwn") && text.matches("(?s).*<(@|!(?!date)).*"),
                what + " mentions somebody: " + text);
    }

    void required(JsonObject in, String field, String what) {
        addIf(!in.has(field), what + " without " + field);
    }
}
