package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that Slack sent, as JSON, in whichever form it came. It is kept as JSON, too, until it is done.
 *
 * @param payload Slack's own; a command's form fields are an object of texts
 */
record Incoming(JsonObject payload) {

    /** Not of Slack's: marks what was not taken, so that the person is told of that instead. */
    private static final String REFUSED = "parley_refused";

    /** What it is. */
    enum Kind {
        /** Something happened: a message, a mention, a visit. */
        EVENT,
        /** A slash command. */
        COMMAND,
        /** A button or another element was used. */
        ACTION,
        /** Somebody types into a field that proposes what to choose. The proposals are the acknowledgement. */
        SUGGESTION,
        /** A modal was submitted. What is wrong with its fields is the acknowledgement. */
        SUBMISSION,
        /** A shortcut, of a message or from anywhere. */
        SHORTCUT,
        /** Nothing that Parley knows. */
        OTHER
    }

    /** What {@code request} brought; empty when that is no JSON object and no form of Slack's. */
    static Optional<Incoming> of(Request<?> request) {
        String body = request.getRequestBodyAsString();
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        return body.strip().startsWith("{") ? parse(body) : form(body);
    }

    /** What {@link #toJson} wrote; empty when it is no JSON object. */
    static Optional<Incoming> parse(String json) {
        try {
            JsonElement payload = JsonParser.parseString(json);
            return payload.isJsonObject()
                    ? Optional.of(new Incoming(payload.getAsJsonObject()))
                    : Optional.empty();
        } catch (JsonParseException | StackOverflowError notJson) {
            // Gson reads arrays in arrays by recursion.
            return Optional.empty();
        }
    }

    private static Optional<Incoming> form(String body) {
        JsonObject fields = new JsonObject();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.addProperty(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        String payload = Payloads.text(fields, "payload");
        return payload == null ? Optional.of(new Incoming(fields)) : parse(payload);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    String toJson() {
        return payload.toString();
    }

    /** The same, marked as not taken. */
    Incoming refused() {
        JsonObject marked = payload.deepCopy();
        marked.addProperty(REFUSED, true);
        return new Incoming(marked);
    }

    /** True for what is not taken, of which only the person is to be told. */
    boolean isRefused() {
        return payload.has(REFUSED);
    }

    /** True for a message, and for a command or a modal that asks something. */
    boolean isQuestion() {
        return switch (kind()) {
            case EVENT -> IncomingMessage.isMessage(event());
            case COMMAND -> Command.of(payload).map(command -> TypedCommand.read(command.text()).asks())
                    .orElse(false);
            case SUBMISSION -> isOf(AskModal.CALLBACK);
            case ACTION, SUGGESTION, SHORTCUT, OTHER -> false;
        };
    }

    /** True for a modal of {@code callback} that was submitted. */
    boolean isOf(String callback) {
        return callback.equals(Payloads.text(view(), "callback_id"));
    }

    /** The modal or Home tab that it belongs to, with what was filled in; an empty object where it belongs to none. */
    JsonObject view() {
        return Payloads.object(payload, "view");
    }

    /** Who did it; null when that is not told, and of an event. */
    @Nullable
    String user() {
        return Payloads.id(Payloads.object(payload, "user"), "id");
    }

    Kind kind() {
        if (Payloads.has(payload, "command")) {
            return Kind.COMMAND;
        }
        String type = Payloads.text(payload, "type");
        return switch (type == null ? "" : type) {
            case "event_callback" -> Kind.EVENT;
            case "block_actions" -> Kind.ACTION;
            case "block_suggestion" -> Kind.SUGGESTION;
            case "view_submission" -> Kind.SUBMISSION;
            case "shortcut", "message_action" -> Kind.SHORTCUT;
            default -> Kind.OTHER;
        };
    }

    /** What happened, of an event; an empty object of anything else. */
    JsonObject event() {
        return Payloads.object(payload, "event");
    }

    /** When it happened, to the second, of an event; 1970 of anything else. */
    Instant at() {
        try {
            String seconds = Payloads.text(payload, "event_time");
            return seconds == null ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException notATime) {
            return Instant.EPOCH;
        }
    }

    /**
     * The workspace that Parley is installed in, {@code T…}; null when it is not told. In a channel shared between
     * organisations, an event's own workspace may be another's; the one that it is authorised for is ours.
     */
    @Nullable
    String team() {
        if (payload.get("authorizations") instanceof JsonArray authorizations && !authorizations.isEmpty()
                && authorizations.get(0) instanceof JsonObject first) {
            String authorised = Payloads.id(first, "team_id");
            if (authorised != null) {
                return authorised;
            }
        }
        // Likewise of a modal, which somebody of another organisation may have submitted.
        String installed = Payloads.id(view(), "app_installed_team_id");
        if (installed != null) {
            return installed;
        }
        String team = Payloads.id(payload, "team_id");
        return team != null ? team : Payloads.id(Payloads.object(payload, "team"), "id");
    }

    /**
     * What is the same when Slack sends it again, and for a message also when it is told as two events, a mention and a direct
     * message.
     */
    String key() {
        String id = switch (kind()) {
            case EVENT -> Payloads.has(event(), "ts") && Payloads.has(event(), "channel")
                    ? "message " + Payloads.id(event(), "channel") + " " + Payloads.ts(event(), "ts")
                    : "event " + Payloads.id(payload, "event_id");
            case COMMAND, ACTION, SUGGESTION, SUBMISSION, SHORTCUT, OTHER ->
                "trigger " + Payloads.id(payload, "trigger_id");
        };
        return team() + " " + id;
    }
}
