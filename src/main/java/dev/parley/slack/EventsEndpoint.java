package dev.parley.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack sends its events by HTTP. Join {@link #handle} to a POST route at {@value #PATH}. */
public final class EventsEndpoint {

    /** The path that the manifest for HTTP names. */
    public static final String PATH = "/slack/events";

    /** How far a request's time may lie from the clock, as Slack advises: an older one may be somebody's replay. */
    static final Duration OLDEST = Duration.ofMinutes(5);

    private static final String TEXT = "text/plain; charset=utf-8";

    private static final Logger LOG = LoggerFactory.getLogger(EventsEndpoint.class);

    private final SlackBot bot;
    private final SlackSignature.Generator signatures;
    private final InstantSource clock;
    private final SlackRequestParser parser;

    /** @throws IllegalArgumentException when the signing secret is blank */
    public EventsEndpoint(SlackBot bot, String signingSecret, InstantSource clock) {
        this.bot = bot;
        this.signatures = new SlackSignature.Generator(signingSecret);
        this.clock = clock;
        this.parser = new SlackRequestParser(bot.config());
    }

    /**
     * What to answer to Slack.
     *
     * @param status 200 when the event is taken, 401 when the signature or its time is wrong, 400 when the body is no event, 503
     *     while stopping
     * @param body to be sent as UTF-8; perhaps empty
     * @param sent to be run once it is sent, or cannot be
     */
    public record HttpResult(int status, String contentType, String body, Runnable sent) {}

    /**
     * Handles a request of Slack's, or of somebody who claims to be it. Returns at once; an answer to a person follows through
     * the Web API.
     *
     * @param headers by name, in any case
     * @param body as received
     */
    public HttpResult handle(Map<String, List<String>> headers, byte[] body) {
        RequestHeaders received = new RequestHeaders(headers);
        String text = new String(body, StandardCharsets.UTF_8);
        if (!isSigned(received, text)) {
            LOG.info("Refused a request whose signature or time is wrong");
            return answer(401, TEXT, "The signature or its time is wrong\n");
        }
        try {
            SlackBot.Received taken = bot.receive(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(PATH)
                    .queryString(Map.of()).headers(received).requestBody(text).remoteAddress("").build()));
            Response response = taken.response();
            return new HttpResult(response.getStatusCode(), orElse(response.getContentType(), TEXT),
                    orElse(response.getBody(), ""), taken.sent());
        } catch (RuntimeException malformed) {
            LOG.warn("A signed request could not be read", malformed);
            return answer(400, TEXT, "Not an event\n");
        }
    }

    private boolean isSigned(RequestHeaders headers, String body) {
        String timestamp = headers.getFirstValue(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
        String signature = headers.getFirstValue(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
        if (timestamp == null || signature == null || !isRecent(timestamp)) {
            return false;
        }
        // In constant time, so that a forger learns nothing from how long a refusal takes.
        return MessageDigest.isEqual(signatures.generate(timestamp, body).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isRecent(String timestamp) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
        } catch (ArithmeticException | DateTimeException | NumberFormatException notATime) {
            return false;
        }
    }

    private static HttpResult answer(int status, String contentType, String body) {
        return new HttpResult(status, contentType, body, () -> {});
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
