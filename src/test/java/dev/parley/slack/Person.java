package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.slack.FakeWebApi.Post;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody at Slack, who uses what Parley really sent; whatever is not there cannot be used. */
final class Person {

    private final FakeSlack slack;
    private final FakeTeam team;
    private final String user;
    private final Courier courier;
    private final InstantSource clock;
    private final Acknowledgements acknowledgements;

    Person(FakeSlack slack, FakeTeam team, String user, Courier courier, InstantSource clock) {
        this.slack = slack;
        this.team = team;
        this.user = user;
        this.courier = courier;
        this.clock = clock;
        this.acknowledgements = new Acknowledgements(slack.api.complaints());
    }

    /** Types a command such as {@code /talks}; what the acknowledgement says. */
    JsonObject command(String channel, String command, String text) {
        String responseUrl = responseUrl(channel, new JsonObject(), false);
        return courier.deliver("slash_commands",
                Interactions.command(team, user, channel, command, text, trigger(), responseUrl));
    }

    /** Presses a button of a message, as the message is now. */
    JsonObject presses(Post post, String actionId) {
        return uses(post, actionId, action -> {});
    }

    /** Presses one of the two feedback buttons. */
    JsonObject votes(Post post, String actionId, boolean helpful) {
        return uses(post, actionId, action -> {
            JsonObject element = BlockIds.element(Json.array(now(post), "blocks"), actionId).element();
            JsonObject button = Json.object(element, helpful ? "positive_button" : "negative_button");
            action.add("text", button.get("text"));
            action.add("value", button.get("value"));
        });
    }

    /** Picks the option with this value from a menu of a message. */
    JsonObject picks(Post post, String actionId, String value) {
        return uses(post, actionId, action -> action.add("selected_option", option(
                BlockIds.element(Json.array(now(post), "blocks"), actionId).element(), value)));
    }

    /** Presses a button of a modal or a Home tab. */
    JsonObject presses(JsonObject view, String actionId) {
        JsonObject action = action(BlockIds.element(Json.array(view, "blocks"), actionId));
        return courier.deliver("interactive", Interactions.onView(team, user, view, action, trigger()));
    }

    /** Types into a menu whose options Parley gives; these options' texts, in order. */
    List<String> typesInto(JsonObject view, String actionId, String letters) {
        BlockIds.Found menu = BlockIds.element(Json.array(view, "blocks"), actionId);
        JsonObject answer = courier.deliver("interactive",
                Interactions.suggestion(team, user, view, menu, letters));
        acknowledgements.suggestion(answer);
        return Json.array(answer, "options").asList().stream()
                .map(option -> Json.text(Json.object(option.getAsJsonObject(), "text"), "text")).toList();
    }

    /**
     * Submits a modal.
     *
     * @param values by action_id: a text, a date, the value of an option, or a list of such values
     */
    JsonObject submits(JsonObject view, Map<String, ?> values) {
        JsonObject state = new JsonObject();
        for (JsonElement each : Json.array(view, "blocks")) {
            JsonObject element = Json.object(each.getAsJsonObject(), "element");
            String action = Json.text(element, "action_id");
            if (!action.isEmpty()) {
                state.add(Json.text(each.getAsJsonObject(), "block_id"),
                        Json.of(action, FormValues.of(element, values.get(action))));
            }
        }
        values.keySet().forEach(action -> BlockIds.element(Json.array(view, "blocks"), action));
        JsonObject answer = courier.deliver("interactive",
                Interactions.submission(team, user, view, state, trigger()));
        acknowledgements.submission(answer);
        slack.api.views.submitted(team, user, view, answer);
        return answer;
    }

    /** Closes the modal; Parley hears of it when it asked to. */
    void closes(JsonObject view) {
        slack.api.views.closed(user);
        if (view.has("notify_on_close") && view.get("notify_on_close").getAsBoolean()) {
            courier.deliver("interactive", Interactions.closed(team, user, view));
        }
    }

    /** Uses a shortcut of a message's menu. */
    JsonObject usesShortcut(String callbackId, String channel, String ts) {
        JsonObject message = slack.api.conversations.message(channel, ts);
        if (message.isEmpty()) {
            throw new AssertionError("no message " + ts);
        }
        return courier.deliver("interactive", Interactions.messageShortcut(team, user, channel, message,
                callbackId, clock.instant(), trigger(), responseUrl(channel, message, false)));
    }

    /** Uses a shortcut that belongs to no message. */
    JsonObject usesShortcut(String callbackId) {
        return courier.deliver("interactive",
                Interactions.globalShortcut(team, user, callbackId, clock.instant(), trigger()));
    }

    /** Opens the tab {@code home} or {@code messages} of the app. */
    void opensTab(String eventId, String tab, String directChannel) {
        Map<String, Object> event = new HashMap<>(Map.of("type", "app_home_opened", "user", user, "channel",
                directChannel, "tab", tab, "event_ts", FakeSlack.ts(clock.instant(), 0)));
        if (tab.equals("home") && slack.api.views.hasHome(team, user)) {
            event.put("view", slack.api.views.home(team, user));
        }
        courier.deliver("events_api", Json.parse(Events.payload(team.id, eventId, event)));
    }

    /** The modal on top; fails when there is none. */
    JsonObject modal() {
        return slack.api.views.modal(user);
    }

    private JsonObject uses(Post post, String actionId, java.util.function.Consumer<JsonObject> filled) {
        JsonObject message = now(post);
        JsonObject action = action(BlockIds.element(Json.array(message, "blocks"), actionId));
        filled.accept(action);
        return courier.deliver("interactive",
                Interactions.onMessage(team, user, post, message, action, trigger(),
                        responseUrl(post.channel(), message, !post.user().isEmpty())));
    }

    /** The message as it is now; an ephemeral one is kept by who sees it. */
    private JsonObject now(Post post) {
        return post.user().isEmpty()
                ? slack.api.conversations.message(post.channel(), post.ts())
                : post.message();
    }

    private JsonObject action(BlockIds.Found found) {
        JsonObject action = Json.of("block_id", found.blockId(), "action_ts",
                FakeSlack.ts(clock.instant(), 0));
        for (String field : List.of("type", "action_id", "text", "value", "style", "url")) {
            if (found.element().has(field)) {
                action.add(field, found.element().get(field));
            }
        }
        return action;
    }

    static JsonObject option(JsonObject menu, String value) {
        JsonArray options = Json.array(menu, "options").deepCopy();
        Json.array(menu, "option_groups")
                .forEach(group -> options.addAll(Json.array(group.getAsJsonObject(), "options")));
        return options.asList().stream().map(JsonElement::getAsJsonObject)
                .filter(option -> Json.text(option, "value").equals(value)).findFirst()
                .orElseThrow(() -> new AssertionError("no option " + value + " in " + menu));
    }

    private String trigger() {
        return slack.api.views.trigger(user);
    }

    private String responseUrl(String channel, JsonObject original, boolean ephemeral) {
        return slack.api.responseUrl(slack.api.responseUrls.give(
                new FakeResponseUrls.Place(team, channel, user, original, ephemeral, clock.instant())));
    }
}
