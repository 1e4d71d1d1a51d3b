package dev.parley.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.SlackConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The Web API methods that Parley calls, on a loopback port. It keeps what it receives, holds it against what Slack documents,
 * and complains of what Slack would not take.
 */
final class FakeWebApi implements AutoCloseable {

    private static final Gson PLAIN = new Gson();

    /**
     * A message that was posted.
     *
     * @param raw the body of the request, which is a form and so of ASCII
     * @param blocks as the SDK's model reads them
     */
    record Post(String channel, String threadTs, String text, List<LayoutBlock> blocks, String raw,
            Instant at, String ts) {}

    private final HttpServer server;
    private final InstantSource clock;
    private final Supplier<String> socketUrl;
    private final Gson strict;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> lastPost = new HashMap<>();
    private final Map<String, Queue<Misfortune>> misfortunes = new HashMap<>();

    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closesIdle;

    /** What goes wrong with one request instead of an answer. */
    private record Misfortune(int status, Map<String, String> headers, String body) {}

    FakeWebApi(InstantSource clock, Supplier<String> socketUrl) throws IOException {
        this.clock = clock;
        this.socketUrl = socketUrl;
        SlackConfig config = new SlackConfig();
        config.setFailOnUnknownProperties(true);
        this.strict = GsonFactory.createSnakeCase(config);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    List<Post> posts() {
        return posts;
    }

    List<byte[]> requests() {
        return requests;
    }

    List<String> complaints() {
        return complaints;
    }

    /** The next request of {@code method} is answered with a status, as by an overloaded Slack. */
    void failNext(String method, int status) {
        misfortunes(method).add(new Misfortune(status, Map.of(), "oops"));
    }

    /** The next request of {@code method} is told to wait. */
    void rateLimitNext(String method, int retryAfterSeconds) {
        misfortunes(method).add(new Misfortune(429, Map.of("Retry-After", String.valueOf(retryAfterSeconds)),
                "{\"ok\":false,\"error\":\"ratelimited\"}"));
    }

    /** The next request of {@code method} is refused with one of Slack's error codes. */
    void refuseNext(String method, String error) {
        misfortunes(method).add(new Misfortune(200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}"));
    }

    /** The next request of {@code method} is read, and the connection closed without an answer. */
    void hangUpNext(String method) {
        misfortunes(method).add(new Misfortune(0, Map.of(), ""));
    }

    /** Connections are closed once they have had an answer, and whoever uses one again finds out too late. */
    void closeIdleConnections() {
        closesIdle = true;
    }

    private synchronized Queue<Misfortune> misfortunes(String method) {
        return misfortunes.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        byte[] raw = exchange.getRequestBody().readAllBytes();
        requests.add(raw);
        if (!connections.add(exchange.getRemoteAddress()) && closesIdle) {
            exchange.close();
            return;
        }
        Misfortune misfortune = misfortunes(method).poll();
        if (misfortune != null) {
            fail(exchange, misfortune);
            return;
        }
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, String> form = form(raw);
        String body = switch (method) {
            case "auth.test" -> authTest(exchange, token);
            case "apps.connections.open" -> openConnection(token);
            case "chat.postMessage" -> postMessage(exchange, token, form, raw);
            default -> error("unknown_method");
        };
        if (body != null) {
            send(exchange, 200, body);
        }
    }

    private static void fail(HttpExchange exchange, Misfortune misfortune) throws IOException {
        if (misfortune.status() == 0) {
            exchange.close();
            return;
        }
        misfortune.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, misfortune.status(), misfortune.body());
    }

    private static String authTest(HttpExchange exchange, String token) {
        if (!("Bearer " + FakeSlack.BOT_TOKEN).equals(token)) {
            return error("invalid_auth");
        }
        exchange.getResponseHeaders().set("x-oauth-scopes", "app_mentions:read,chat:write,im:history");
        return PLAIN.toJson(Map.of("ok", true, "url", "https://talks.slack.com/", "team", "Talks", "user",
                "parley", "team_id",
                FakeSlack.TEAM, "user_id", FakeSlack.BOT_USER, "bot_id", FakeSlack.BOT_ID));
    }

    private String openConnection(String token) {
        if (("Bearer " + FakeSlack.BOT_TOKEN).equals(token)) {
            return error("not_allowed_token_type");
        }
        return ("Bearer " + FakeSlack.APP_TOKEN).equals(token)
                ? PLAIN.toJson(Map.of("ok", true, "url", socketUrl.get()))
                : error("invalid_auth");
    }

    /** Null when it has been answered already. */
    private String postMessage(HttpExchange exchange, String token, Map<String, String> form, byte[] raw)
            throws IOException {
        if (!("Bearer " + FakeSlack.BOT_TOKEN).equals(token)) {
            return error("invalid_auth");
        }
        String channel = form.getOrDefault("channel", "");
        Instant now = clock.instant();
        synchronized (lastPost) {
            Instant before = lastPost.put(channel, now);
            if (before != null && Duration.between(before, now).compareTo(Duration.ofSeconds(1)) < 0) {
                complaints.add("two posts to " + channel + " within " + Duration.between(before, now));
                fail(exchange, new Misfortune(429, Map.of("Retry-After", "1"),
                        "{\"ok\":false,\"error\":\"ratelimited\"}"));
                return null;
            }
        }
        List<LayoutBlock> blocks;
        try {
            blocks = blocks(form.get("blocks"));
        } catch (RuntimeException invalid) {
            complaints.add("invalid blocks: " + invalid + " in " + form.get("blocks"));
            return error("invalid_blocks");
        }
        complaints.addAll(MessageLimits.broken(form, blocks));
        String ts = FakeSlack.ts(now, posts.size());
        posts.add(new Post(channel, form.get("thread_ts"), form.get("text"), blocks,
                new String(raw, StandardCharsets.US_ASCII), now, ts));
        return PLAIN.toJson(Map.of("ok", true, "channel", channel, "ts", ts));
    }

    /** Blocks that the SDK's model knows to the last field; an unknown type or field is refused. */
    private List<LayoutBlock> blocks(String json) {
        if (json == null) {
            return List.of();
        }
        LayoutBlock[] blocks = strict.fromJson(json, LayoutBlock[].class);
        JsonElement again = strict.toJsonTree(blocks);
        if (!again.equals(JsonParser.parseString(json))) {
            throw new IllegalArgumentException("fields that the model does not know");
        }
        return List.of(blocks);
    }

    private static String error(String code) {
        return PLAIN.toJson(Map.of("ok", false, "error", code));
    }

    private static Map<String, String> form(byte[] raw) {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(raw, StandardCharsets.UTF_8).split("&", -1)) {
            List<String> parts = new ArrayList<>(Arrays.asList(field.split("=", 2)));
            if (parts.size() == 2) {
                form.put(decode(parts.get(0)), decode(parts.get(1)));
            }
        }
        return form;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
