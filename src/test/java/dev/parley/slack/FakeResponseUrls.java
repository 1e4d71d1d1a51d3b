package dev.parley.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.parley.slack.FakeWebApi.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The addresses that an interaction brings, to answer at ("Handling user interaction", Slack's documentation). */
final class FakeResponseUrls {

    static final int USES = 5;
    static final Duration LIFE = Duration.ofMinutes(30);

    /**
     * One address.
     *
     * @param original the message that was used; empty for a command
     * @param ephemeral true when only {@code user} sees that message
     */
    record Place(FakeTeam team, String channel, String user, JsonObject original, boolean ephemeral,
            Instant at) {}

    private final StrictModel model = new StrictModel();
    private final FakeConversations conversations;
    private final List<String> complaints;
    private final List<Post> responses = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    FakeResponseUrls(FakeConversations conversations, List<String> complaints) {
        this.conversations = conversations;
        this.complaints = complaints;
    }

    /** The last part of a new address. */
    synchronized String give(Place place) {
        String id = "r" + (places.size() + 1);
        places.put(id, place);
        return id;
    }

    /** What was answered at these addresses, new messages and changed ones alike, in order. */
    synchronized List<Post> responses() {
        return List.copyOf(responses);
    }

    synchronized String answer(String id, String body, Instant now) {
        Place place = places.get(id);
        if (place == null) {
            complaints.add("a response_url that was never given: " + id);
            throw new Refusal("no_such_url");
        }
        if (Duration.between(place.at(), now).compareTo(LIFE) > 0) {
            complaints.add("a response_url used too late");
            throw new Refusal("expired_url");
        }
        if (uses.merge(id, 1, Integer::sum) > USES) {
            complaints.add("a response_url used too often");
            throw new Refusal("used_url");
        }
        JsonObject sent = Json.parse(body);
        try {
            model.read(sent, ActionResponse.class);
        } catch (RuntimeException invalid) {
            complaints.add("invalid response: " + invalid + " in " + body);
            throw new Refusal("invalid_payload");
        }
        act(place, sent, body, now);
        return "ok";
    }

    private void act(Place place, JsonObject sent, String body, Instant now) {
        boolean replaces = flag(sent, "replace_original");
        if (flag(sent, "delete_original")) {
            conversations.remove(place.channel(), place.original());
            return;
        }
        String text = Json.text(sent, "text");
        String blocks = sent.has("blocks") ? sent.get("blocks").toString() : null;
        if (replaces && place.original().isEmpty()) {
            complaints.add("a command has no original to replace");
            throw new Refusal("invalid_payload");
        }
        if (replaces) {
            complaints.addAll(MessageLimits.broken(text, conversations.blocks(blocks)));
            responses.add(conversations.replace(place.original(), place.channel(),
                    place.ephemeral() ? place.user() : "", text,
                    conversations.blocks(blocks), body, now, place.team()));
            return;
        }
        String type = Json.text(sent, "response_type");
        if (!type.isEmpty() && !type.equals("ephemeral") && !type.equals("in_channel")) {
            complaints.add("a response_type that Slack does not know: " + type);
        }
        responses.add(conversations.respond(place.team(), place.channel(),
                type.equals("in_channel") ? "" : place.user(),
                sent.has("thread_ts") ? Json.text(sent, "thread_ts") : null, text,
                conversations.blocks(blocks),
                body, now));
    }

    private static boolean flag(JsonObject sent, String name) {
        return sent.has(name) && sent.get(name).getAsBoolean();
    }
}
