package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The methods {@code assistant.threads.*} for an app with agent view. */
final class FakeAssistant {

    /** @param threadTs null when it was left out */
    record Status(String channel, String threadTs, String status) {}

    /** @param prompts messages by their titles' order */
    record Prompts(String channel, String threadTs, List<String> prompts) {}

    private final List<String> complaints;
    private final Timeline timeline;
    private final List<Status> statuses = new CopyOnWriteArrayList<>();
    private final List<Prompts> prompts = new CopyOnWriteArrayList<>();

    FakeAssistant(List<String> complaints, Timeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    List<Status> statuses() {
        return statuses;
    }

    List<Prompts> prompts() {
        return prompts;
    }

    JsonElement setStatus(ApiCall call) {
        call.needs("assistant:write");
        Status status = new Status(call.required("channel_id"), call.form().get("thread_ts"),
                call.form().getOrDefault("status", ""));
        statuses.add(status);
        timeline.note("status in " + status.channel() + ": " + status.status());
        return Json.ok();
    }

    JsonElement setSuggestedPrompts(ApiCall call) {
        call.needs("assistant:write");
        JsonArray sent = call.json("prompts", "invalid_arguments").getAsJsonArray();
        if (sent.isEmpty() || sent.size() > 4) {
            complaints.add(sent.size() + " suggested prompts");
        }
        if (call.form().containsKey("thread_ts")) {
            complaints.add("suggested prompts of agent view with a thread_ts");
        }
        for (JsonElement each : sent) {
            JsonObject prompt = each.getAsJsonObject();
            if (!prompt.keySet().equals(Map.of("title", 1, "message", 1).keySet())
                    || Json.text(prompt, "title").isBlank() || Json.text(prompt, "message").isBlank()) {
                complaints.add("a suggested prompt wants a title and a message: " + prompt);
            }
        }
        prompts.add(new Prompts(call.required("channel_id"), call.form().get("thread_ts"),
                sent.asList().stream().map(each -> Json.text(each.getAsJsonObject(), "message")).toList()));
        return Json.ok();
    }
}
