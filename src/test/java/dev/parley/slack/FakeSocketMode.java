package dev.parley.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode: hello, envelopes, acknowledgements, and the ways in which a socket ends. */
final class FakeSocketMode extends WebSocketServer implements AutoCloseable {

    private static final Duration PING_EVERY = Duration.ofMillis(200);

    private final AtomicLong lastPing = new AtomicLong(System.nanoTime());
    private final CountDownLatch started = new CountDownLatch(1);
    private final AtomicInteger tickets = new AtomicInteger();
    private final AtomicInteger envelopes = new AtomicInteger();
    private final Set<String> unusedTickets = ConcurrentHashMap.newKeySet();
    private final Map<String, JsonObject> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> sent = new ConcurrentHashMap<>();
    private final Timeline timeline;
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger greeted = new AtomicInteger();
    private volatile int mostAtOnce;

    FakeSocketMode(Timeline timeline) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setDaemon(true);
        setReuseAddr(true);
        this.timeline = timeline;
    }

    static FakeSocketMode listen(Timeline timeline) throws InterruptedException {
        FakeSocketMode server = new FakeSocketMode(timeline);
        server.start();
        server.started.await();
        return server;
    }

    /** An address to connect to, once, as {@code apps.connections.open} gives it. */
    String newUrl() {
        String ticket = "ticket=" + tickets.incrementAndGet();
        unusedTickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?" + ticket;
    }

    /** How often somebody has connected and been greeted. */
    int greeted() {
        return greeted.get();
    }

    /** How many addresses have been given out. */
    int addressesGiven() {
        return tickets.get();
    }

    /** How many sockets are open. */
    int openSockets() {
        return open.size();
    }

    /** The most sockets that were open at one time. */
    int mostAtOnce() {
        return mostAtOnce;
    }

    /** Sends an event and waits until it is acknowledged. */
    void deliver(String payload, int retry) {
        String id = send(payload, retry);
        awaitAcknowledged(id);
    }

    /**
     * Java-WebSocket's server leaves a message unsent when it came just as the one before it was written; a ping takes it along.
     */
    private void awaitAcknowledged(String id) {
        Await.until("the acknowledgement of " + id, () -> {
            long now = System.nanoTime();
            long before = lastPing.get();
            if (now - before > PING_EVERY.toNanos() && lastPing.compareAndSet(before, now)) {
                open.stream().filter(WebSocket::isOpen).forEach(WebSocket::sendPing);
            }
            return acknowledged.containsKey(id);
        });
    }

    /** Sends an event on the newest socket; its envelope's id. */
    String send(String payload, int retry) {
        return send("events_api", JsonParser.parseString(payload).getAsJsonObject(), retry);
    }

    /** Sends an envelope of this type and waits for its acknowledgement's payload; empty when it has none. */
    JsonObject deliver(String type, JsonObject payload) {
        String id = send(type, payload, 0);
        awaitAcknowledged(id);
        return acknowledged.get(id);
    }

    /** Sends an envelope of type events_api, slash_commands or interactive on the newest socket; its id. */
    String send(String type, JsonObject payload, int retry) {
        Await.until("a socket", () -> !open.isEmpty());
        String id = "envelope-" + envelopes.incrementAndGet();
        JsonObject envelope = new JsonObject();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        if (type.equals("events_api")) {
            envelope.addProperty("retry_attempt", retry);
            envelope.addProperty("retry_reason", retry == 0 ? "" : "timeout");
        }
        envelope.add("payload", payload);
        sent.put(id, payload);
        open.getLast().send(envelope.toString());
        return id;
    }

    /** Sends this on the newest socket, whatever it is. */
    void sendRaw(String message) {
        Await.until("a socket", () -> !open.isEmpty());
        open.getLast().send(message);
    }

    boolean isAcknowledged(String envelopeId) {
        return acknowledged.containsKey(envelopeId);
    }

    /** Says on every socket that it will be closed soon, and leaves it open. */
    void announceDisconnect() {
        open.forEach(socket -> socket
                .send("{\"type\":\"disconnect\",\"reason\":\"warning\",\"debug_info\":{\"host\":\"applink-1\"}}"));
    }

    /** Cuts every connection without a word. */
    void cut() {
        open.forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String resource = handshake.getResourceDescriptor();
        if (!unusedTickets.remove(resource.substring(resource.indexOf('?') + 1))) {
            socket.close(CloseFrame.POLICY_VALIDATION, "ticket used or unknown");
            return;
        }
        open.add(socket);
        mostAtOnce = Math.max(mostAtOnce, open.size());
        socket.send("{\"type\":\"hello\",\"num_connections\":" + open.size()
                + ",\"debug_info\":{\"host\":\"applink-1\",\"build_number\":1,\"approximate_connection_time\":18060},"
                + "\"connection_info\":{\"app_id\":\"A0PARLEY\"}}");
        greeted.incrementAndGet();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        open.remove(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        JsonObject acknowledgement = Json.parse(message);
        String id = Json.text(acknowledgement, "envelope_id");
        timeline.acknowledge(sent.getOrDefault(id, new JsonObject()));
        acknowledged.put(id, Json.object(acknowledgement, "payload"));
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        // A cut connection is what several tests are about.
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
