package dev.parley.slack;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Events as JSON, commands as a form, interactions as JSON in a form. */
final class HttpCourier implements Courier {

    private final SignedRequests requests;
    private final Timeline timeline;

    HttpCourier(SignedRequests requests, Timeline timeline) {
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public JsonObject deliver(String type, JsonObject payload) {
        HttpResponse<String> response = Workspace.post(() -> switch (type) {
            case "events_api" -> requests.send(payload.toString(), 0);
            case "slash_commands" -> requests.sendForm(form(payload));
            default -> requests.sendForm("payload=" + encoded(payload.toString()));
        });
        if (response.statusCode() != 200) {
            throw new AssertionError(type + " was answered with " + response.statusCode());
        }
        timeline.acknowledge(payload);
        return response.body().startsWith("{") ? Json.parse(response.body()) : new JsonObject();
    }

    private static String form(JsonObject fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().getAsString()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
