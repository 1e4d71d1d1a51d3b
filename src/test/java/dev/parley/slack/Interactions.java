package dev.parley.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Payloads of commands, buttons, menus, shortcuts and modals, as Slack sends them. */
final class Interactions {

    private Interactions() {}

    static JsonObject command(FakeTeam team, String user, String channel, String command, String text,
            String triggerId, String responseUrl) {
        return Json.of("token", "deprecated", "api_app_id", FakeSlack.APP, "team_id", team.id, "team_domain",
                "talks", "channel_id", channel, "channel_name",
                channel.startsWith("D") ? "directmessage" : "talks",
                "user_id", user, "user_name", user, "command", command, "text", text, "response_url",
                responseUrl, "trigger_id", triggerId, "is_enterprise_install", "false");
    }

    /** A button, menu or input of a message that was used. */
    static JsonObject onMessage(FakeTeam team, String user, FakeWebApi.Post post, JsonObject message,
            JsonObject action, String triggerId, String responseUrl) {
        JsonObject payload = common("block_actions", team, user, triggerId);
        payload.add("container",
                Json.of("type", "message", "message_ts", post.ts(), "channel_id", post.channel(),
                        "is_ephemeral", !post.user().isEmpty(), "thread_ts", post.threadTs()));
        payload.add("channel", Json.of("id", post.channel(), "name", "talks"));
        if (post.user().isEmpty()) {
            payload.add("message", message);
        }
        payload.addProperty("response_url", responseUrl);
        payload.add("state", Json.of("values", Map.of()));
        payload.add("actions", Json.of("all", List.of(action)).get("all"));
        return payload;
    }

    /** Likewise in a modal or a Home tab. */
    static JsonObject onView(FakeTeam team, String user, JsonObject view, JsonObject action,
            String triggerId) {
        JsonObject payload = common("block_actions", team, user, triggerId);
        payload.add("container", Json.of("type", "view", "view_id", Json.text(view, "id")));
        payload.add("view", view);
        payload.add("actions", Json.of("all", List.of(action)).get("all"));
        return payload;
    }

    /** Letters typed into a menu whose options Parley gives. */
    static JsonObject suggestion(FakeTeam team, String user, JsonObject view, BlockIds.Found menu,
            String typed) {
        JsonObject payload = common("block_suggestion", team, user, null);
        payload.addProperty("action_id", Json.text(menu.element(), "action_id"));
        payload.addProperty("block_id", menu.blockId());
        payload.addProperty("value", typed);
        payload.add("container", Json.of("type", "view", "view_id", Json.text(view, "id")));
        payload.add("view", view);
        return payload;
    }

    /** @param values what stands in the inputs: by block_id, then by action_id */
    static JsonObject submission(FakeTeam team, String user, JsonObject view, JsonObject values,
            String triggerId) {
        JsonObject payload = common("view_submission", team, user, triggerId);
        JsonObject filled = view.deepCopy();
        filled.add("state", Json.of("values", values));
        payload.add("view", filled);
        payload.add("response_urls", Json.array(payload, "response_urls"));
        return payload;
    }

    static JsonObject closed(FakeTeam team, String user, JsonObject view) {
        JsonObject payload = common("view_closed", team, user, null);
        payload.add("view", view);
        payload.addProperty("is_cleared", false);
        return payload;
    }

    static JsonObject messageShortcut(FakeTeam team, String user, String channel, JsonObject message,
            String callbackId, Instant at, String triggerId, String responseUrl) {
        JsonObject payload = common("message_action", team, user, triggerId);
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("message_ts", Json.text(message, "ts"));
        payload.addProperty("action_ts", FakeSlack.ts(at, 0));
        payload.addProperty("response_url", responseUrl);
        payload.add("channel", Json.of("id", channel, "name", "talks"));
        payload.add("message", message);
        return payload;
    }

    static JsonObject globalShortcut(FakeTeam team, String user, String callbackId, Instant at,
            String triggerId) {
        JsonObject payload = common("shortcut", team, user, triggerId);
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("action_ts", FakeSlack.ts(at, 0));
        return payload;
    }

    private static JsonObject common(String type, FakeTeam team, String user, String triggerId) {
        boolean shortcut = type.equals("shortcut") || type.equals("message_action");
        JsonObject who = Json.of("id", user, "team_id", team.id);
        if (!type.equals("message_action")) {
            who.addProperty("username", user);
        }
        if (!type.equals("shortcut")) {
            who.addProperty("name", user);
        }
        return Json.of("type", type, "token", "deprecated", "api_app_id", shortcut ? null : FakeSlack.APP,
                "trigger_id", triggerId, "team", Map.of("id", team.id, "domain", "talks"), "user", who,
                "is_enterprise_install", false);
    }
}
