package dev.parley.slack;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;

/** Slack's side of HTTP: signed requests to a public address. */
final class SignedRequests implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final URI url;
    private final InstantSource clock;

    SignedRequests(URI url, InstantSource clock) {
        this.url = url;
        this.clock = clock;
    }

    /** As Slack sends it; {@code retry} is 0 for the first time. */
    HttpResponse<String> send(String body, int retry) throws IOException, InterruptedException {
        return send(body, retry, clock.instant(), FakeSlack.SIGNING_SECRET);
    }

    /** Signed at another time, or with another secret. */
    HttpResponse<String> send(String body, int retry, Instant signedAt, String secret)
            throws IOException, InterruptedException {
        return send("application/json", body, retry, signedAt, secret);
    }

    /** A command or an interaction, which Slack sends as a form. */
    HttpResponse<String> sendForm(String form) throws IOException, InterruptedException {
        return send("application/x-www-form-urlencoded", form, 0, clock.instant(), FakeSlack.SIGNING_SECRET);
    }

    private HttpResponse<String> send(String type, String body, int retry, Instant signedAt, String secret)
            throws IOException, InterruptedException {
        String timestamp = String.valueOf(signedAt.getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", new SlackSignature.Generator(secret).generate(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(retry)).header("X-Slack-Retry-Reason",
                    "http_timeout");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
