package dev.parley.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on the JDK's own. It answers its routes, 404 elsewhere, 405 for another method of a known path, 413 to a
 * body over {@link #LARGEST_BODY}, and 500 with an id, and nothing else, when a handler throws: the id stands in the log
 * beside the stack trace.
 *
 * <p>A slow client holds a connection for at most {@value #SECONDS_TO_SEND} seconds while it sends, and as long again while it
 * receives. The JDK's server takes these limits only from system properties, once, when its classes are loaded:
 * {@code sun.net.httpserver.maxReqTime}, {@code sun.net.httpserver.maxRspTime} and {@code jdk.httpserver.maxConnections}.
 * This class sets those that the operator has not set.
 */
public final class WebServer implements AutoCloseable {

    /** The longest body that is read, in bytes: 1 MiB. Slack's requests are of some kilobytes. */
    public static final int LARGEST_BODY = 1 << 20;

    /** A guess that lets a phone on a bad line through, and no one who means harm for long. */
    private static final String SECONDS_TO_SEND = "20";

    /** A guess: far more than Slack and a health check need, far less than the usual limit of open files. */
    private static final String MOST_CONNECTIONS = "500";

    /** As many permits as a semaphore can have: nobody is kept waiting, a stop takes them all. */
    private static final int MOST_REQUESTS = Integer.MAX_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final HttpServer server;
    private final Map<String, Map<String, Route>> routes;
    private final Supplier<String> ids;
    private final Duration grace;
    private final Semaphore underWay = new Semaphore(MOST_REQUESTS);
    private volatile boolean closing;

    private WebServer(HttpServer server, List<Route> routes, Supplier<String> ids, Duration grace) {
        this.server = server;
        this.routes = routes.stream().collect(Collectors.groupingBy(Route::path,
                Collectors.toMap(Route::method, route -> route, WebServer::refuseTwo, TreeMap::new)));
        this.ids = ids;
        this.grace = grace;
    }

    private static Route refuseTwo(Route one, Route other) {
        throw new IllegalArgumentException("two routes for " + one.method() + " " + one.path());
    }

    /**
     * Opens a port and answers there.
     *
     * @param address where to listen; port 0 takes a free one
     * @param routes no two with the same method and path
     * @param executor runs the handlers; a thread a request, so one of virtual threads
     * @param ids gives each failure its id
     * @param grace how long {@link #close} waits for requests under way
     * @throws IOException when the port is taken or may not be opened
     */
    public static WebServer start(InetSocketAddress address, List<Route> routes, Executor executor,
            Supplier<String> ids,
            Duration grace) throws IOException {
        setUnlessSet("sun.net.httpserver.maxReqTime", SECONDS_TO_SEND);
        setUnlessSet("sun.net.httpserver.maxRspTime", SECONDS_TO_SEND);
        setUnlessSet("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        HttpServer server = HttpServer.create(address, 0);
        WebServer web = new WebServer(server, routes, ids, grace);
        server.createContext("/", web::answer);
        server.setExecutor(executor);
        server.start();
        LOG.info("Listening on port {}", web.port());
        return web;
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers 503 to new requests, waits for those under way up to the grace period, then ends the rest. */
    @Override
    public void close() {
        closing = true;
        try {
            if (underWay.tryAcquire(MOST_REQUESTS, grace.toNanos(), TimeUnit.NANOSECONDS)) {
                // For a second close, which then has nothing to wait for.
                underWay.release(MOST_REQUESTS);
            } else {
                LOG.warn("Stopping with requests unanswered");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // Without a delay of its own: the JDK's counts connections that clients have closed among those to wait for.
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        // First taken, then looked: who is let in here is waited for, until all of the response is sent.
        boolean taken = underWay.tryAcquire();
        try {
            Response response = closing || !taken ? Response.text(503, "Stopping\n") : responseTo(exchange);
            try (exchange) {
                send(exchange, response);
            } finally {
                response.sent().run();
            }
        } finally {
            exchange.close();
            if (taken) {
                underWay.release();
            }
        }
    }

    private Response responseTo(HttpExchange exchange) throws IOException {
        Map<String, Route> methods = routes.get(exchange.getRequestURI().getPath());
        if (methods == null) {
            return Response.text(404, "Not found\n");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        Route route = methods.get(head ? "GET" : exchange.getRequestMethod());
        if (route == null) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", methods.keySet()));
            return Response.text(405, "Method not allowed\n");
        }
        byte[] body = bodyOf(exchange);
        return body == null ? Response.text(413, "Too large\n") : handle(route, exchange, body);
    }

    /** Null when it is too long. */
    private static byte @Nullable [] bodyOf(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            return body.length > LARGEST_BODY ? null : body;
        }
    }

    // The edge: whatever a handler throws ends here, and the client learns no more than where to look it up.
    private Response handle(Route route, HttpExchange exchange, byte[] body) {
        Request request = new Request(exchange.getRequestHeaders(), exchange.getRequestURI().getRawQuery(),
                body);
        try {
            return route.handler().apply(request);
        } catch (RuntimeException | Error failure) {
            String id = ids.get();
            LOG.error("{} {} failed, error {}", route.method(), route.path(), id, failure);
            return Response.text(500, id + "\n");
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        byte[] body = response.body();
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        // -1 says that no body follows; 0 would start an endless chunked one.
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
