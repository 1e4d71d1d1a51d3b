package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = start(List.of(new Route("GET", "/health", request -> Response.json(200, "{\"ok\":true}")),
                new Route("POST", "/echo",
                        request -> new Response(200,
                                request.headers().getOrDefault("content-TYPE", List.of("text/plain"))
                                        .getFirst(),
                                request.body())),
                new Route("GET", "/broken", request -> {
                    throw new IllegalStateException("a bug with a secret");
                }), new Route("GET", "/slow", request -> {
                    begun.countDown();
                    await(mayEnd);
                    return Response.text(200, "done");
                })));
    }

    private WebServer start(List<Route> routes) throws Exception {
        return WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), routes, executor,
                () -> "ERR1",
                Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        server.close();
        client.close();
        executor.close();
    }

    @Test
    void aRouteAnswers() throws Exception {
        HttpResponse<String> response = send("GET", "/health?verbose=1", new byte[0]);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"ok\":true}");
        assertThat(response.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(send("HEAD", "/health", new byte[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void bytesComeAndGoAsTheyAre() throws Exception {
        byte[] bytes = {0, 1, (byte) 0xff, '\r', '\n', 127, -128};
        HttpRequest request = HttpRequest.newBuilder(uri("/echo"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build();

        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.body()).isEqualTo(bytes);
        assertThat(response.headers().firstValue("content-type")).contains("application/octet-stream");
    }

    @Test
    void anotherPathIsNotFoundAndAnotherMethodNotAllowed() throws Exception {
        assertThat(send("GET", "/", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/health/", new byte[0]).statusCode()).isEqualTo(404);
        HttpResponse<String> response = send("POST", "/health", new byte[0]);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("GET");
    }

    @Test
    void aBodyMayHaveAMebibyteAndNoMore() throws Exception {
        assertThat(send("POST", "/echo", new byte[WebServer.LARGEST_BODY]).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/echo", new byte[WebServer.LARGEST_BODY + 1]).statusCode()).isEqualTo(413);
    }

    @Test
    void aBugBecomesAnIdThatIsInTheLog() throws Exception {
        List<LogRecord> entries = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                entries.add(entry);
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger logger = Logger.getLogger(WebServer.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            HttpResponse<String> response = send("GET", "/broken", new byte[0]);

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo("ERR1\n");
            assertThat(entries).singleElement().satisfies(entry -> {
                assertThat(entry.getMessage()).contains("ERR1");
                assertThat(entry.getThrown()).hasMessage("a bug with a secret");
            });
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void whoSendsSlowlyKeepsNobodyWaiting() throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = slow.getOutputStream();
            out.write("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(send("GET", "/health", new byte[0]).statusCode()).isEqualTo(200);

            out.write("the rest".substring(0, 5).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = slow.getInputStream();
            assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aStopLetsRequestsUnderWayEnd() throws Exception {
        CompletableFuture<HttpResponse<String>> response = client.sendAsync(
                HttpRequest.newBuilder(uri("/slow")).build(),
                HttpResponse.BodyHandlers.ofString());
        await(begun);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close, executor);
        assertThatThrownBy(() -> stop.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(send("GET", "/health", new byte[0]).statusCode()).isEqualTo(503);
        mayEnd.countDown();

        assertThat(response.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        stop.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> send("GET", "/health", new byte[0])).isInstanceOf(IOException.class);
    }

    @Test
    void twoRoutesForOneRequestAreRefused() {
        Route route = new Route("GET", "/health", request -> Response.text(200, ""));

        assertThatThrownBy(() -> start(List.of(route, route))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /health");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> send(String method, String path, byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
