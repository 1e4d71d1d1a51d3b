package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import dev.parley.slack.FakeWebApi.Post;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The messages of all channels, people's and Parley's, and the methods {@code chat.*} and {@code conversations.*}. */
final class FakeConversations {

    private final StrictModel model = new StrictModel();
    private final List<String> complaints;
    private final Timeline timeline;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<Post> ephemerals = new CopyOnWriteArrayList<>();
    private final List<Post> updates = new CopyOnWriteArrayList<>();
    private final Map<String, List<JsonObject>> messages = new HashMap<>();
    private final Map<String, Instant> lastPost = new HashMap<>();
    private int numbers;

    FakeConversations(List<String> complaints, Timeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** What {@code chat.postMessage} posted, as it was posted. */
    List<Post> posts() {
        return posts;
    }

    /** What one person alone sees. */
    List<Post> ephemerals() {
        return ephemerals;
    }

    /** What took another message's place, each with the channel and time of that one. */
    List<Post> updates() {
        return updates;
    }

    /** A message of a person's, so that Parley can read it in the channel's history. */
    void heard(JsonObject event) {
        if (event.has("channel") && event.has("ts") && event.has("text")) {
            keep(Json.text(event, "channel"), event.deepCopy());
        }
    }

    /** The message as it is now; empty when there is none, or no longer. */
    synchronized JsonObject message(String channel, String ts) {
        return messages.getOrDefault(channel, List.of()).stream()
                .filter(message -> Json.text(message, "ts").equals(ts)).findFirst()
                .orElseGet(JsonObject::new);
    }

    JsonElement postMessage(ApiCall call) {
        call.needs("chat:write");
        String channel = direct(call.required("channel"));
        paced(channel, call.at());
        JsonArray sent = blocks(call.form().get("blocks"));
        complaints.addAll(MessageLimits.broken(call.form(), sent));
        Post post = post(call, channel, call.form().getOrDefault("text", ""), sent,
                call.form().get("thread_ts"), "");
        if (call.form().containsKey("metadata")) {
            post.message().add("metadata", metadata(call));
        }
        keep(channel, post.message());
        posts.add(post);
        timeline.note("posted " + post.ts());
        return Json.ok("channel", channel, "ts", post.ts(), "message", post.message());
    }

    /** What is posted to a person goes into the direct message with them ("chat.postMessage"). */
    private static String direct(String channel) {
        return channel.startsWith("U") ? "D" + channel.substring(1) : channel;
    }

    JsonElement postEphemeral(ApiCall call) {
        call.needs("chat:write");
        String channel = call.required("channel");
        String user = call.required("user");
        if (!call.team().members(channel).contains(user)) {
            throw new Refusal("user_not_in_channel");
        }
        JsonArray sent = blocks(call.form().get("blocks"));
        String text = call.form().getOrDefault("text", "");
        complaints.addAll(MessageLimits.broken(text, sent));
        Post post = post(call, channel, text, sent, call.form().get("thread_ts"), user);
        ephemerals.add(post);
        timeline.note("showed " + post.ts());
        return Json.ok("message_ts", post.ts());
    }

    JsonElement update(ApiCall call) {
        call.needs("chat:write");
        String channel = call.required("channel");
        JsonObject message = own(call, channel, "cant_update_message");
        JsonArray sent = blocks(call.form().get("blocks"));
        String text = call.form().getOrDefault("text", "");
        complaints.addAll(MessageLimits.broken(text, sent));
        if (call.form().containsKey("metadata")) {
            message.add("metadata", metadata(call));
        }
        Post post = replace(message, channel, "", text, sent, call.raw(), call.at(), call.team());
        return Json.ok("channel", channel, "ts", post.ts(), "text", text, "message", post.message());
    }

    JsonElement delete(ApiCall call) {
        call.needs("chat:write");
        String channel = call.required("channel");
        JsonObject message = own(call, channel, "cant_delete_message");
        remove(channel, message);
        return Json.ok("channel", channel, "ts", Json.text(message, "ts"));
    }

    JsonElement info(ApiCall call) {
        String channel = call.required("channel");
        call.needs(call.team().kind(channel) + ":read");
        return Json.ok("channel", call.team().channel(channel));
    }

    JsonElement members(ApiCall call) {
        String channel = call.required("channel");
        call.needs(call.team().kind(channel) + ":read");
        return paged(call, "members", Json.of("all", call.team().members(channel)).getAsJsonArray("all"),
                100);
    }

    JsonElement history(ApiCall call) {
        String channel = call.required("channel");
        call.needs(call.team().kind(channel) + ":history");
        List<JsonObject> found = new ArrayList<>(within(call, channel).stream()
                .filter(message -> !isReply(message)
                        || Json.text(message, "subtype").equals("thread_broadcast"))
                .toList());
        found.sort(byTime().reversed());
        return paged(call, "messages", shown(call, found), 100);
    }

    JsonElement replies(ApiCall call) {
        String channel = call.required("channel");
        String ts = call.required("ts");
        call.needs(call.team().kind(channel) + ":history");
        List<JsonObject> found = new ArrayList<>(within(call, channel).stream()
                .filter(message -> Json.text(message, "ts").equals(ts)
                        || Json.text(message, "thread_ts").equals(ts))
                .toList());
        if (found.isEmpty()) {
            throw new Refusal("thread_not_found");
        }
        found.sort(byTime());
        return paged(call, "messages", shown(call, found), 1000);
    }

    /**
     * Another version of a message, by {@code chat.update} or a response_url.
     *
     * @param user who alone sees it; empty when everybody does
     */
    synchronized Post replace(JsonObject message, String channel, String user, String text, JsonArray blocks,
            String raw, Instant at, FakeTeam team) {
        message.addProperty("text", text);
        message.add("blocks", BlockIds.given(blocks));
        message.add("edited", Json.of("user", team.botUser, "ts", FakeSlack.ts(at, ++numbers)));
        Post post = new Post(channel, message.has("thread_ts") ? Json.text(message, "thread_ts") : null, text,
                read(blocks), raw, at, Json.text(message, "ts"), user, message, team);
        updates.add(post);
        timeline.note("updated " + post.ts());
        return post;
    }

    synchronized void remove(String channel, JsonObject message) {
        messages.getOrDefault(channel, List.of()).remove(message);
        timeline.note("deleted " + Json.text(message, "ts"));
    }

    /** A message that only {@code user} sees, or everybody when that is empty, by a response_url. */
    Post respond(FakeTeam team, String channel, String user, String threadTs, String text, JsonArray blocks,
            String raw, Instant at) {
        complaints.addAll(MessageLimits.broken(text, blocks));
        Post post = post(new ApiCall("response_url", team, Map.of(), raw, at), channel, text, blocks,
                threadTs,
                user);
        if (user.isEmpty()) {
            keep(channel, post.message());
            posts.add(post);
        } else {
            ephemerals.add(post);
        }
        timeline.note((user.isEmpty() ? "posted " : "showed ") + post.ts());
        return post;
    }

    private synchronized Post post(ApiCall call, String channel, String text, JsonArray blocks,
            String threadTs,
            String user) {
        String ts = FakeSlack.ts(call.at(), numbers++);
        JsonObject message = Json.of("type", "message", "user", call.team().botUser, "bot_id",
                call.team().botId, "app_id", FakeSlack.APP, "team", call.team().id, "ts", ts, "text", text,
                "thread_ts", threadTs);
        message.add("blocks", BlockIds.given(blocks));
        return new Post(channel, threadTs, text, read(blocks), call.raw(), call.at(), ts, user, message,
                call.team());
    }

    /** Blocks as sent, which the SDK's model knows to the last field; refused otherwise. */
    JsonArray blocks(String json) {
        if (json == null) {
            return new JsonArray();
        }
        try {
            JsonArray sent = com.google.gson.JsonParser.parseString(json).getAsJsonArray();
            read(sent);
            return sent;
        } catch (RuntimeException invalid) {
            complaints.add("invalid blocks: " + invalid + " in " + json);
            throw new Refusal("invalid_blocks");
        }
    }

    private List<LayoutBlock> read(JsonArray blocks) {
        return List.of(model.read(blocks, LayoutBlock[].class));
    }

    private JsonElement metadata(ApiCall call) {
        JsonElement metadata = call.json("metadata", "invalid_metadata_format");
        complaints.addAll(MessageLimits.brokenMetadata(metadata.getAsJsonObject()));
        return metadata;
    }

    private synchronized void paced(String channel, Instant now) {
        Instant before = lastPost.put(channel, now);
        if (before != null && Duration.between(before, now).compareTo(Duration.ofSeconds(1)) < 0) {
            complaints.add("two posts to " + channel + " within " + Duration.between(before, now));
            throw new Refusal("ratelimited");
        }
    }

    private synchronized void keep(String channel, JsonObject message) {
        messages.computeIfAbsent(channel, first -> new CopyOnWriteArrayList<>()).add(message);
    }

    private JsonObject own(ApiCall call, String channel, String otherwise) {
        JsonObject message = message(channel, call.required("ts"));
        if (message.isEmpty()) {
            throw new Refusal("message_not_found");
        }
        if (!Json.text(message, "user").equals(call.team().botUser)) {
            throw new Refusal(otherwise);
        }
        return message;
    }

    private synchronized List<JsonObject> within(ApiCall call, String channel) {
        BigDecimal oldest = new BigDecimal(call.form().getOrDefault("oldest", "0"));
        BigDecimal latest = new BigDecimal(call.form().getOrDefault("latest", "99999999999"));
        boolean inclusive = call.flag("inclusive");
        return messages.getOrDefault(channel, List.of()).stream().filter(message -> {
            BigDecimal ts = new BigDecimal(Json.text(message, "ts"));
            int above = ts.compareTo(oldest);
            int below = ts.compareTo(latest);
            return inclusive ? above >= 0 && below <= 0 : above > 0 && below < 0;
        }).toList();
    }

    private static boolean isReply(JsonObject message) {
        return message.has("thread_ts") && !message.get("thread_ts").equals(message.get("ts"));
    }

    private static Comparator<JsonObject> byTime() {
        return Comparator.comparing(message -> new BigDecimal(Json.text(message, "ts")));
    }

    /** Metadata are shown only to who asks for them. */
    private static JsonArray shown(ApiCall call, List<JsonObject> found) {
        JsonArray shown = new JsonArray();
        for (JsonObject message : found) {
            JsonObject copy = message.deepCopy();
            if (!call.flag("include_all_metadata")) {
                copy.remove("metadata");
            }
            shown.add(copy);
        }
        return shown;
    }

    private static JsonObject paged(ApiCall call, String name, JsonArray all, int usually) {
        int limit = Integer.parseInt(call.form().getOrDefault("limit", String.valueOf(usually)));
        String cursor = call.form().getOrDefault("cursor", "");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring("next:".length()));
        JsonArray page = new JsonArray();
        for (int i = from; i < Math.min(all.size(), from + limit); i++) {
            page.add(all.get(i));
        }
        boolean more = from + limit < all.size();
        return Json.ok(name, page, "has_more", more, "response_metadata",
                Map.of("next_cursor", more ? "next:" + (from + limit) : ""));
    }
}
