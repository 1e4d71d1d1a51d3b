package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People who ask, among others who mean harm; everything of one person has a channel of its own. */
final class HostileCrowd implements AutoCloseable {

    /** How many requests may be on their way at once. */
    private static final int SENDERS = 8;

    /** How many jobs may wait before the next input. */
    private static final int MOST_WAITING = 100;

    private static final List<String> BUTTONS = List.of(AnswerMessage.MORE, AnswerMessage.CONTEXT,
            AnswerMessage.CITE,
            AnswerMessage.VOTE, AnswerMessage.SHARE, "unheard_of");

    private final Workspace talks;
    private final HostileInputs chance;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final List<Future<?>> sent = new ArrayList<>();
    private final Map<Integer, String> places = new TreeMap<>();
    private final List<String> forgeries = new ArrayList<>();
    private final List<String> answerIds = new ArrayList<>(List.of("T0TALKS message C1 1.1"));
    private int envelopes;

    HostileCrowd(Workspace talks, HostileInputs chance) {
        this.talks = talks;
        this.chance = chance;
    }

    /** Somebody asks, by one way or another, and Slack perhaps sends it more than once. */
    void asks(int number, String question) throws Exception {
        int way = chance.below(3);
        String channel = (way == 1 ? "D0ASK" : "C0ASK") + number;
        places.put(number, channel);
        String ts = talks.nextTs();
        if (way < 2) {
            answerIds.add(FakeSlack.TEAM + " message " + channel + " " + ts);
        }
        JsonObject payload = switch (way) {
            case 0 ->
                event(number, Events.mention("U0ALICE", channel, "<@U0PARLEY> " + question, ts, Map.of()));
            case 1 -> event(number, Events.direct("U0ALICE", channel, question, ts, Map.of()));
            default -> command(channel, question, responseUrl(channel));
        };
        String type = way == 2 ? "slash_commands" : "events_api";
        for (int times = chance.happens(0.3) ? 3 : 1; times > 0; times--) {
            send(type, payload, true);
        }
        if (way == 1 && chance.happens(0.5)) {
            send(type, event(number, Events.mention("U0ALICE", channel, question, ts, Map.of())), true);
        }
    }

    /** Somebody sends what nobody should. */
    void harms(int number) throws Exception {
        String channel = (chance.happens(0.5) ? "D0HARM" : "C0HARM") + number;
        int way = chance.below(10);
        if (way == 0) {
            raw(chance.body());
        } else if (way == 1 && talks.requests != null) {
            forge(number);
        } else if (way < 5) {
            send("events_api", perhapsChanged(event(number, hostileEvent(channel))), false);
        } else if (way < 7) {
            send("slash_commands", perhapsChanged(command(channel, chance.text(), hostileUrl(channel))),
                    false);
        } else if (way < 9) {
            send("interactive", perhapsChanged(interaction(channel)), false);
        } else {
            raw(chance.broken(HostileInputs.ascii(event(number, hostileEvent(channel)))));
        }
    }

    private JsonObject perhapsChanged(JsonObject payload) {
        return chance.happens(0.6) ? chance.changed(payload) : payload;
    }

    private static JsonObject event(int number, Map<String, Object> event) {
        return Json.parse(Events.payload("Ev" + number, event));
    }

    private Map<String, Object> hostileEvent(String channel) {
        String ts = talks.nextTs();
        Map<String, ?> more = chance.oneOf(List.of(Map.of(), Map.of(), Map.of("thread_ts", chance.text()),
                Map.of("subtype", chance.text()), Map.of("bot_id", "B1"), Map.of("edited", Map.of()),
                Map.of("ts", chance.text()), Map.of("user", chance.text()),
                Map.of("channel", chance.text())));
        String text = chance.happens(0.5) ? chance.text() : "<@U0PARLEY> " + chance.text();
        return switch (chance.below(4)) {
            case 0 -> Events.direct("U0EVE", channel, text, ts, more);
            case 1 -> Events.inChannel("U0EVE", channel, text, ts, more);
            case 2 -> Events.joined("U0EVE", channel, ts);
            default -> Events.mention("U0EVE", channel, text, ts, more);
        };
    }

    private JsonObject command(String channel, String text, String url) {
        return Interactions.command(talks.slack.team, "U0EVE", channel, "/talks", text, trigger(), url);
    }

    private JsonObject interaction(String channel) {
        FakeTeam team = talks.slack.team;
        JsonObject view = Json.of("id", "V1", "callback_id", chance.text(), "private_metadata",
                chance.text());
        JsonObject message = Json.of("type", "message", "ts", talks.nextTs(), "text", chance.text(), "user",
                "U0EVE");
        return switch (chance.below(6)) {
            case 0 -> Interactions.onView(team, "U0EVE", view, action(), trigger());
            case 1 -> Interactions.submission(team, "U0EVE", view, new JsonObject(), trigger());
            case 2 -> Interactions.closed(team, "U0EVE", view);
            case 3 ->
                Interactions.globalShortcut(team, "U0EVE", chance.text(), talks.clock.instant(), trigger());
            case 4 -> Interactions.messageShortcut(team, "U0EVE", channel, message, chance.text(),
                    talks.clock.instant(), trigger(), hostileUrl(channel));
            default ->
                Interactions.onMessage(team, "U0EVE", post(channel, message), message, action(), trigger(),
                        hostileUrl(channel));
        };
    }

    private FakeWebApi.Post post(String channel, JsonObject message) {
        return new FakeWebApi.Post(channel, null, "", List.of(), "", talks.clock.instant(),
                Json.text(message, "ts"),
                chance.happens(0.5) ? "U0EVE" : "", message, talks.slack.team);
    }

    private JsonObject action() {
        String value = chance.happens(0.5) ? chance.oneOf(answerIds) : chance.text();
        return Json.of("type", "button", "action_id", chance.oneOf(BUTTONS), "block_id", "b1", "value",
                chance.happens(0.3) ? "yes " + value : value);
    }

    private String trigger() {
        return talks.slack.api.views.trigger("U0EVE");
    }

    private String hostileUrl(String channel) {
        return chance.happens(0.05)
                ? chance.oneOf(List.of("https://evil.example/", "file:///etc/passwd", "\0", "<!channel>", "",
                        "http://slack.example:1/\ud800"))
                : responseUrl(channel);
    }

    private String responseUrl(String channel) {
        JsonObject original = Json.of("type", "message", "ts", talks.nextTs(), "user", FakeSlack.BOT_USER);
        return talks.slack.api.responseUrl(talks.slack.api.responseUrls.give(
                new FakeResponseUrls.Place(talks.slack.team, channel, "U0EVE", original, true,
                        talks.clock.instant())));
    }

    /** A good question with a bad signature or time. */
    private void forge(int number) throws Exception {
        String channel = "C0FORGED" + number;
        forgeries.add(channel);
        String body = Events.payload("Ev" + number,
                Events.mention("U0EVE", channel, "Who?", talks.nextTs(), Map.of()));
        boolean late = chance.happens(0.5);
        Instant at = late
                ? talks.clock.instant().minusSeconds(3_600 + chance.below(1_000_000))
                : talks.clock.instant();
        String secret = late ? FakeSlack.SIGNING_SECRET : "another secret";
        later(() -> assertThat(talks.requests.send(body, 0, at, secret).statusCode()).isEqualTo(401));
    }

    private void raw(String body) throws Exception {
        if (talks.requests == null) {
            later(() -> talks.slack.socket.sendRaw(body));
        } else {
            later(() -> assertThat(talks.requests.send(body, 0).statusCode()).isBetween(200, 499));
        }
    }

    private void send(String type, JsonObject payload, boolean taken) throws Exception {
        if (talks.requests == null) {
            String id = "hostile-" + ++envelopes;
            later(() -> talks.slack.socket.sendRaw("{\"envelope_id\":\"" + id + "\",\"type\":\"" + type
                    + "\",\"accepts_response_payload\":false,\"payload\":" + HostileInputs.ascii(payload)
                    + "}"));
            return;
        }
        later(() -> {
            HttpResponse<String> response = switch (type) {
                case "events_api" -> talks.requests.send(HostileInputs.ascii(payload), 0);
                case "slash_commands" -> talks.requests.sendForm(form(payload));
                default -> talks.requests.sendForm("payload=" + encoded(HostileInputs.ascii(payload)));
            };
            assertThat(response.statusCode()).isBetween(200, taken ? 200 : 499);
        });
    }

    private static String form(JsonObject fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(plain(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String plain(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private interface Sending {

        void send() throws Exception;
    }

    private void later(Sending sending) throws Exception {
        // A socket takes one after the other.
        if (talks.requests == null) {
            sending.send();
            sent.add(CompletableFuture.completedFuture(null));
        } else {
            sent.add(senders.submit(() -> {
                sending.send();
                return null;
            }));
        }
        if (sent.size() > MOST_WAITING) {
            awaitDone();
        }
    }

    /** Waits until all is sent and done, and fails when something was answered as it should not be. */
    void awaitDone() throws Exception {
        for (Future<?> each : sent) {
            each.get();
        }
        sent.clear();
        if (talks.requests == null) {
            // A socket is read in order: once this is acknowledged, all before it was taken.
            talks.slack.socket.deliver(Events.payload("EvLast" + ++envelopes,
                    Events.joined("U0EVE", Workspace.CHANNEL, talks.nextTs())), 0);
        }
        try {
            Await.until("all jobs", Duration.ofMinutes(2), () -> talks.jobs.unfinished(Dispatcher.KIND) == 0);
        } catch (AssertionError late) {
            // By a clock that stands still, what failed is not tried again.
            throw new AssertionError("jobs that failed: " + talks.log.at(Level.WARNING), late);
        }
    }

    /** What was answered to whom asked, by the number of the question. */
    Map<Integer, List<String>> answers() {
        Map<String, List<String>> byChannel = Stream
                .concat(talks.slack.api.posts().stream(), talks.slack.api.responseUrls.responses().stream())
                .collect(Collectors.groupingBy(FakeWebApi.Post::channel,
                        Collectors.mapping(FakeWebApi.Post::text, Collectors.toList())));
        return places.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey,
                        place -> byChannel.getOrDefault(place.getValue(), List.of())));
    }

    List<FakeWebApi.Post> answersToForgeries() {
        return talks.slack.api.posts().stream().filter(post -> forgeries.contains(post.channel())).toList();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
