package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Modals and Home tabs: the methods {@code views.*} and the triggers that allow them. */
final class FakeViews {

    /** How long a trigger allows to open a modal ("Modals", Slack's documentation). */
    static final Duration TRIGGER = Duration.ofSeconds(3);

    /** How many modals may lie on each other ("views.push"). */
    private static final int STACK = 3;

    private record Trigger(Instant at, String user) {}

    private final StrictModel model = new StrictModel();
    private final InstantSource clock;
    private final List<String> complaints;
    private final Timeline timeline;
    private final Map<String, Trigger> triggers = new HashMap<>();
    private final Map<String, Boolean> used = new HashMap<>();
    private final Map<String, JsonObject> views = new HashMap<>();
    private final Map<String, JsonObject> homes = new HashMap<>();
    private final Map<String, Deque<JsonObject>> open = new HashMap<>();
    private int numbers;

    FakeViews(InstantSource clock, List<String> complaints, Timeline timeline) {
        this.clock = clock;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** A trigger_id, as an interaction of {@code user} brings it: good for one view, and soon. */
    synchronized String trigger(String user) {
        String trigger = "trigger." + ++numbers;
        triggers.put(trigger, new Trigger(clock.instant(), user));
        return trigger;
    }

    /** The modal that {@code user} sees; fails when there is none. */
    synchronized JsonObject modal(String user) {
        Deque<JsonObject> stack = open.getOrDefault(user, new ArrayDeque<>());
        if (stack.isEmpty()) {
            throw new AssertionError(user + " sees no modal");
        }
        return stack.peek();
    }

    synchronized boolean sees(String user) {
        return !open.getOrDefault(user, new ArrayDeque<>()).isEmpty();
    }

    /** The Home tab of {@code user}; fails when none was published. */
    synchronized JsonObject home(FakeTeam team, String user) {
        JsonObject home = homes.get(team.id + user);
        if (home == null) {
            throw new AssertionError("no Home tab for " + user);
        }
        return home;
    }

    synchronized boolean hasHome(FakeTeam team, String user) {
        return homes.containsKey(team.id + user);
    }

    synchronized JsonElement open(ApiCall call) {
        String user = spend(call);
        JsonObject view = made(call, "modal");
        Deque<JsonObject> stack = new ArrayDeque<>();
        stack.push(view);
        open.put(user, stack);
        timeline.note("opened " + Json.text(view, "id"));
        return Json.ok("view", view);
    }

    synchronized JsonElement push(ApiCall call) {
        String user = spend(call);
        Deque<JsonObject> stack = open.computeIfAbsent(user, none -> new ArrayDeque<>());
        if (stack.size() >= STACK) {
            throw new Refusal("push_limit_reached");
        }
        JsonObject view = made(call, "modal");
        stack.push(view);
        return Json.ok("view", view);
    }

    synchronized JsonElement update(ApiCall call) {
        JsonObject view = views.get(call.form().getOrDefault("view_id", ""));
        if (view == null) {
            throw new Refusal("not_found");
        }
        if (call.form().containsKey("hash") && !call.form().get("hash").equals(Json.text(view, "hash"))) {
            throw new Refusal("hash_conflict");
        }
        replace(view, checked(call.json("view", "invalid_arguments").getAsJsonObject()));
        return Json.ok("view", view);
    }

    synchronized JsonElement publish(ApiCall call) {
        String user = call.required("user_id");
        JsonObject view = made(call, "home");
        homes.put(call.team().id + user, view);
        timeline.note("published " + Json.text(view, "id"));
        return Json.ok("view", view);
    }

    /** What a modal that was submitted does next: stays with its errors, changes, makes room for another, or closes. */
    synchronized void submitted(FakeTeam team, String user, JsonObject view, JsonObject acknowledgement) {
        switch (Json.text(acknowledgement, "response_action")) {
            case "errors" -> Json.object(acknowledgement, "errors").keySet().stream()
                    .filter(block -> Json.array(view, "blocks").asList().stream().noneMatch(
                            each -> Json.text(each.getAsJsonObject(), "block_id").equals(block)))
                    .forEach(block -> complaints.add("an error for a block that is not there: " + block));
            case "update" -> replace(view, checked(acknowledgement.getAsJsonObject("view")));
            case "push" -> open.get(user).push(given(team, checked(acknowledgement.getAsJsonObject("view"))));
            case "clear" -> open.remove(user);
            case "" -> closed(user);
            default -> complaints.add("a response_action that Slack does not know: " + acknowledgement);
        }
    }

    /** The person closes the topmost modal. */
    synchronized void closed(String user) {
        open.getOrDefault(user, new ArrayDeque<>()).poll();
    }

    private String spend(ApiCall call) {
        String id = call.required("trigger_id");
        Trigger trigger = triggers.get(id);
        if (trigger == null) {
            complaints.add("a trigger_id that was never given: " + id);
            throw new Refusal("invalid_trigger_id");
        }
        if (used.put(id, true) != null) {
            complaints.add("a trigger_id used twice");
            throw new Refusal("exchanged_trigger_id");
        }
        if (Duration.between(trigger.at(), clock.instant()).compareTo(TRIGGER) > 0) {
            complaints.add("a trigger_id used too late");
            throw new Refusal("expired_trigger_id");
        }
        return trigger.user();
    }

    private JsonObject made(ApiCall call, String type) {
        JsonObject view = checked(call.json("view", "invalid_arguments").getAsJsonObject());
        if (!Json.text(view, "type").equals(type)) {
            throw new Refusal("invalid_arguments");
        }
        return given(call.team(), view);
    }

    private JsonObject checked(JsonObject view) {
        try {
            model.read(view, View.class);
        } catch (RuntimeException invalid) {
            complaints.add("invalid view: " + invalid + " in " + view);
            throw new Refusal("invalid_arguments");
        }
        complaints.addAll(ViewLimits.broken(view));
        return view;
    }

    private JsonObject given(FakeTeam team, JsonObject sent) {
        JsonObject view = Json.of("id", "V" + ++numbers, "team_id", team.id, "app_id", FakeSlack.APP,
                "bot_id",
                team.botId, "app_installed_team_id", team.id, "private_metadata", "", "callback_id", "",
                "external_id", "", "clear_on_close", false, "notify_on_close", false, "state",
                Map.of("values", Map.of()));
        view.addProperty("root_view_id", Json.text(view, "id"));
        replace(view, sent);
        views.put(Json.text(view, "id"), view);
        return view;
    }

    private void replace(JsonObject view, JsonObject sent) {
        sent.entrySet().forEach(field -> view.add(field.getKey(), field.getValue()));
        view.add("blocks", BlockIds.given(Json.array(sent, "blocks")));
        view.addProperty("hash", "hash." + ++numbers);
    }
}
