package dev.parley.slack;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Event payloads as Slack sends them. */
final class Events {

    private static final Gson JSON = new Gson();

    private Events() {}

    /** A mention in a channel, with {@code more} fields or other values for these. */
    static Map<String, Object> mention(String user, String channel, String text, String ts,
            Map<String, ?> more) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "app_mention");
        event.put("client_msg_id", "0d3a1b5e-" + ts);
        event.putAll(common(user, channel, text, ts));
        event.putAll(more);
        return event;
    }

    /** A direct message, likewise. */
    static Map<String, Object> direct(String user, String channel, String text, String ts,
            Map<String, ?> more) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "message");
        event.put("channel_type", "im");
        event.putAll(common(user, channel, text, ts));
        event.putAll(more);
        return event;
    }

    /** A message in a channel that mentions nobody; {@code channel_type} is channel or group. */
    static Map<String, Object> inChannel(String user, String channel, String text, String ts,
            Map<String, ?> more) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "message");
        event.put("channel_type", channel.startsWith("G") ? "group" : "channel");
        event.putAll(common(user, channel, text, ts));
        event.putAll(more);
        return event;
    }

    /** The workspace throws Parley out. */
    static Map<String, Object> uninstalled() {
        return Map.of("type", "app_uninstalled");
    }

    /** The bot's token is no longer good. */
    static Map<String, Object> tokensRevoked() {
        return Map.of("type", "tokens_revoked", "tokens",
                Map.of("oauth", List.of(), "bot", List.of(FakeSlack.BOT_USER)));
    }

    /** Somebody, perhaps Parley, comes into a channel. */
    static Map<String, Object> joined(String user, String channel, String ts) {
        return Map.of("type", "member_joined_channel", "user", user, "channel", channel, "channel_type", "C",
                "team", FakeSlack.TEAM, "event_ts", ts);
    }

    private static Map<String, Object> common(String user, String channel, String text, String ts) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("user", user);
        event.put("text", text);
        event.put("ts", ts);
        event.put("team", FakeSlack.TEAM);
        event.put("channel", channel);
        event.put("event_ts", ts);
        event.put("blocks", List.of(Map.of("type", "rich_text", "block_id", "b1", "elements",
                List.of(Map.of("type", "rich_text_section", "elements",
                        List.of(Map.of("type", "text", "text", text)))))));
        return event;
    }

    /** The whole payload. */
    static String payload(String eventId, Map<String, Object> event) {
        return payload(FakeSlack.TEAM, eventId, event);
    }

    /** Likewise, of another workspace. */
    static String payload(String team, String eventId, Map<String, Object> event) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("token", "deprecated");
        payload.put("team_id", team);
        payload.put("api_app_id", "A0PARLEY");
        payload.put("event", event);
        payload.put("type", "event_callback");
        payload.put("event_id", eventId);
        payload.put("event_time", 1_763_812_800);
        payload.put("authorizations",
                List.of(Map.of("team_id", team, "user_id", FakeSlack.BOT_USER, "is_bot", true,
                        "is_enterprise_install", false)));
        payload.put("is_ext_shared_channel", false);
        payload.put("event_context", "4-" + eventId);
        return JSON.toJson(payload);
    }
}
