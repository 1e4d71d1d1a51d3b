package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.slack.Misfortunes.Misfortune;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The Web API, addresses to respond at and uploads, on a loopback port. It keeps what it receives, holds it against what Slack
 * documents, and complains of what Slack would not take.
 */
final class FakeWebApi implements AutoCloseable {

    /**
     * A message of Parley's.
     *
     * @param raw the body of the request
     * @param blocks as the SDK's model reads them
     * @param user who alone sees it; empty when everybody does
     * @param message as Slack gives it back
     */
    record Post(String channel, String threadTs, String text, List<LayoutBlock> blocks, String raw,
            Instant at,
            String ts, String user, JsonObject message, FakeTeam team) {}

    final FakeConversations conversations;
    final FakeResponseUrls responseUrls;
    final FakeViews views;
    final FakeAssistant assistant;
    final FakeFiles files;
    final FakeAccounts accounts = new FakeAccounts();

    private final HttpServer server;
    private final InstantSource clock;
    private final Supplier<String> socketUrl;
    private final Map<String, ApiCall.Handler> methods;
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Misfortunes misfortunes = new Misfortunes();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closesIdle;

    FakeWebApi(InstantSource clock, Timeline timeline, Supplier<String> socketUrl) throws IOException {
        this.clock = clock;
        this.socketUrl = socketUrl;
        conversations = new FakeConversations(complaints, timeline);
        responseUrls = new FakeResponseUrls(conversations, complaints);
        views = new FakeViews(clock, complaints, timeline);
        assistant = new FakeAssistant(complaints, timeline);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files = new FakeFiles(complaints, () -> at("/upload/"));
        methods = methods();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private Map<String, ApiCall.Handler> methods() {
        return Map.ofEntries(Map.entry("auth.test", accounts::authTest),
                Map.entry("auth.revoke", accounts::revoke), Map.entry("users.info", accounts::userInfo),
                Map.entry("chat.postMessage", conversations::postMessage),
                Map.entry("chat.postEphemeral", conversations::postEphemeral),
                Map.entry("chat.update", conversations::update),
                Map.entry("chat.delete", conversations::delete),
                Map.entry("conversations.info", conversations::info),
                Map.entry("conversations.members", conversations::members),
                Map.entry("conversations.history", conversations::history),
                Map.entry("conversations.replies", conversations::replies),
                Map.entry("views.open", views::open), Map.entry("views.push", views::push),
                Map.entry("views.update", views::update), Map.entry("views.publish", views::publish),
                Map.entry("assistant.threads.setStatus", assistant::setStatus),
                Map.entry("assistant.threads.setSuggestedPrompts", assistant::setSuggestedPrompts),
                Map.entry("files.getUploadURLExternal", files::getUploadUrl),
                Map.entry("files.completeUploadExternal", files::complete));
    }

    String url() {
        return at("/api/");
    }

    /** Where a response_url with this last part is. */
    String responseUrl(String id) {
        return at("/response/" + id);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Post> posts() {
        return conversations.posts();
    }

    List<byte[]> requests() {
        return requests;
    }

    List<String> complaints() {
        return complaints;
    }

    /** The next request of {@code method} is answered with a status, as by an overloaded Slack. */
    void failNext(String method, int status) {
        misfortunes.add(method, Misfortune.answered(status, Map.of(), "oops"));
    }

    /** The next request of {@code method} is told to wait. */
    void rateLimitNext(String method, int retryAfterSeconds) {
        misfortunes.add(method, Misfortune.rateLimited(retryAfterSeconds));
    }

    /** The next request of {@code method} is refused with one of Slack's error codes. */
    void refuseNext(String method, String error) {
        misfortunes.add(method,
                Misfortune.answered(200, Map.of(), new Refusal(error).answer().toString()));
    }

    /** The next request of {@code method} is read, and the connection closed without an answer. */
    void hangUpNext(String method) {
        misfortunes.add(method, Misfortune.unanswered(false));
    }

    /** The next request of {@code method} is carried out, and the connection closed without an answer. */
    void takeNextUnanswered(String method) {
        misfortunes.add(method, Misfortune.unanswered(true));
    }

    /** Connections are closed once they have had an answer, and whoever uses one again finds out too late. */
    void closeIdleConnections() {
        closesIdle = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] raw = exchange.getRequestBody().readAllBytes();
        requests.add(raw);
        if (!connections.add(exchange.getRemoteAddress()) && closesIdle) {
            exchange.close();
            return;
        }
        String method = path.startsWith("/api/")
                ? path.substring("/api/".length())
                : path.substring(1, Math.max(1, path.lastIndexOf('/')));
        Misfortune misfortune = misfortunes.next(method);
        if (misfortune != null && !misfortune.done()) {
            fail(exchange, misfortune);
            return;
        }
        String body = "";
        Misfortune refused = null;
        try {
            body = switch (method) {
                case "response" -> responseUrls.answer(last(path),
                        new String(raw, StandardCharsets.UTF_8), clock.instant());
                case "upload" -> upload(last(path), raw);
                default -> call(exchange, method, raw).toString();
            };
        } catch (Refusal refusal) {
            refused = refusal.getMessage().equals("ratelimited")
                    ? Misfortune.rateLimited(1)
                    : Misfortune.answered(path.startsWith("/api/") ? 200 : 404, Map.of(),
                            refusal.answer().toString());
        } catch (RuntimeException bug) {
            complaints.add("the fake failed at " + method + ": " + bug);
            refused = Misfortune.answered(500, Map.of(), "oops");
        }
        if (misfortune != null || refused != null) {
            fail(exchange, misfortune != null ? misfortune : refused);
        } else {
            send(exchange, 200, body);
        }
    }

    private String upload(String id, byte[] raw) {
        files.upload(id, raw);
        return "OK - " + raw.length;
    }

    private JsonElement call(HttpExchange exchange, String method, byte[] raw) {
        Map<String, String> form = form(raw);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (method.equals("oauth.v2.access")) {
            boolean basic = authorization != null && authorization.startsWith("Basic ");
            return accounts.access(form, basic ? decoded(authorization.substring("Basic ".length())) : null);
        }
        if (method.equals("api.test")) {
            return Json.ok();
        }
        String token = authorization == null
                ? form.getOrDefault("token", "")
                : authorization.replaceFirst("^Bearer ", "");
        FakeTeam team = accounts.byToken(token);
        if (method.equals("apps.connections.open")) {
            return openConnection(token, team);
        }
        if (!methods.containsKey(method)) {
            complaints.add("a method that the fake does not know: " + method);
            throw new Refusal("unknown_method");
        }
        if (team == null) {
            throw new Refusal("invalid_auth");
        }
        exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", team.scopes()));
        return methods.get(method).answer(
                new ApiCall(method, team, form, new String(raw, StandardCharsets.US_ASCII), clock.instant()));
    }

    private JsonElement openConnection(String token, FakeTeam team) {
        if (team != null) {
            throw new Refusal("not_allowed_token_type");
        }
        if (!token.equals(FakeSlack.APP_TOKEN)) {
            throw new Refusal("invalid_auth");
        }
        return Json.ok("url", socketUrl.get());
    }

    private static void fail(HttpExchange exchange, Misfortune misfortune) throws IOException {
        if (misfortune.status() == 0) {
            exchange.close();
            return;
        }
        misfortune.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, misfortune.status(), misfortune.body());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(byte[] raw) {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(raw, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals >= 0) {
                form.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
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
