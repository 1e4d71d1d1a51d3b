package dev.parley.slack;

import com.google.gson.reflect.TypeToken;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser.GenericSocketModeEnvelope;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Slack, from its opening to its loss; {@link SocketModeConnection} opens the next.
 *
 * <p>Of the SDK's client only the socket itself is used. Its session monitor ends for good at the first unexpected answer to
 * {@code apps.connections.open}, tries again every five seconds without end, and takes a socket that is being opened for a lost
 * one; its queue is polled a thousand times a second.
 */
final class SocketModeSession extends SocketModeClientJavaWSImpl {

    private static final Logger LOG = LoggerFactory.getLogger(SocketModeSession.class);

    private final SlackBot bot;
    private final SocketModeRequestParser parser;
    private final CountDownLatch helloOrLost = new CountDownLatch(1);
    private final CountDownLatch lost = new CountDownLatch(1);
    private volatile boolean greeted;
    private volatile boolean closed;

    /** @param url as {@code apps.connections.open} gave it */
    SocketModeSession(SlackClient client, String url, SlackBot bot) throws URISyntaxException {
        super(client.slack(), client.tokens().app(), url, 0, new ConcurrentLinkedMessageQueue(), false, false,
                0);
        this.bot = bot;
        this.parser = new SocketModeRequestParser(bot.config());
        addWebSocketCloseListener((code, reason) -> {
            LOG.info("Slack's socket is closed ({})", code);
            closed = true;
            lose();
        });
        addWebSocketErrorListener(failure -> lose());
    }

    /** Opens the socket; true once Slack says hello, false when it does not within {@code patience}. */
    boolean open(Duration patience) throws InterruptedException {
        connect();
        return helloOrLost.await(patience.toNanos(), TimeUnit.NANOSECONDS) && greeted;
    }

    /** True from hello until the socket is closed. */
    boolean isUp() {
        return greeted && !closed;
    }

    /**
     * Returns when another session should take over: the socket is closed, broke, does not answer a ping, or Slack says that it
     * will close it.
     *
     * @param pingEvery how often the socket is tried
     */
    void awaitLoss(Duration pingEvery) throws InterruptedException {
        while (!lost.await(pingEvery.toNanos(), TimeUnit.NANOSECONDS)) {
            if (!verifyConnection()) {
                LOG.info("Slack's socket does not answer");
                closed = true;
                return;
            }
        }
    }

    private void lose() {
        lost.countDown();
        helloOrLost.countDown();
    }

    /** Takes a message on the socket's own thread, which is soon done: answers are found elsewhere. */
    @Override
    public void enqueueMessage(String message) {
        try {
            GenericSocketModeEnvelope envelope = getGson().fromJson(message, GenericSocketModeEnvelope.class);
            String type = envelope == null ? null : envelope.getType();
            if ("hello".equals(type)) {
                greeted = true;
                helloOrLost.countDown();
            } else if ("disconnect".equals(type)) {
                LOG.info("Slack will close this socket");
                lose();
            } else {
                handle(message);
            }
        } catch (RuntimeException unreadable) {
            LOG.warn("A message on Slack's socket could not be read", unreadable);
        }
    }

    private void handle(String message) {
        SocketModeRequest request = parser.parse(message);
        if (closed || request == null) {
            return;
        }
        SlackBot.Received received = bot.receive(request.getBoltRequest());
        try {
            if (received.response().getStatusCode() == 200) {
                acknowledge(request.getEnvelope().getEnvelopeId(), received.response().getBody());
            }
        } finally {
            received.sent().run();
        }
    }

    private void acknowledge(String envelope, @Nullable String body) {
        if (body == null || body.isEmpty()) {
            sendSocketModeResponse(new AckResponse(envelope));
        } else {
            Map<String, Object> payload = getGson().fromJson(body, new TypeToken<>() {});
            sendSocketModeResponse(new MapResponse(envelope, payload));
        }
    }

    /** Takes no more events and closes the socket. */
    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }
}
