package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.parley.store.Installation;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Slack's Web API: with the token of one workspace's bot, or of several. */
public final class SlackClient implements AutoCloseable {

    /** Where the Web API is, unless a test or a gateway says otherwise. */
    public static final String DEFAULT_URL = "https://slack.com/api/";

    /** Answers of the methods used here have some kilobytes. */
    private static final long LARGEST_ANSWER = 1 << 20;

    private static final String SCOPES_HEADER = "x-oauth-scopes";

    private final SlackTokens tokens;
    private final String url;
    private final Slack slack;

    /**
     * Asks nothing of Slack yet.
     *
     * @param url the base of the Web API's methods, such as {@link #DEFAULT_URL}; of http or https, and with a host
     */
    public SlackClient(SlackTokens tokens, String url) {
        this.tokens = tokens;
        this.url = url.endsWith("/") ? url : url + "/";
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(this.url);
        // The SDK's statistics serve its asynchronous client, which is not used here, and cost a thread that never rests.
        config.setStatsEnabled(false);
        // They log what Slack answers, at debug level: a token, when a workspace installs the app.
        config.getHttpClientResponseHandlers().clear();
        if (isLoopback(URI.create(url).getHost())) {
            // The SDK takes a proxy from the environment and knows no exceptions to it.
            config.setProxyUrl(null);
        }
        // Each request has a connection of its own: one that was kept may have been closed at the other end meanwhile, and a post
        // on it would be lost without an answer.
        OkHttpClient transport = SlackHttpClient.buildOkHttpClient(config).newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MINUTES))
                .addNetworkInterceptor(SlackClient::markUnanswered).build();
        SlackHttpClient http = new SlackHttpClient(transport);
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
    }

    /** The host of the Web API. */
    String host() {
        return URI.create(url).getHost();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** A network interceptor runs once there is a connection: what fails inside may have reached Slack, all else has not. */
    private static Response markUnanswered(Interceptor.Chain chain) throws IOException {
        try {
            Response response = chain.proceed(chain.request());
            try {
                response.peekBody(LARGEST_ANSWER);
            } catch (IOException cutOff) {
                response.close();
                throw cutOff;
            }
            return response;
        } catch (IOException unanswered) {
            throw new UnansweredException(unanswered);
        }
    }

    /** Asks Slack whether the tokens that {@code transport} needs are good, and who the bot is. */
    public TokenCheck check(Transport transport) {
        Optional<String> problem = tokens.problem(transport);
        if (problem.isPresent()) {
            return new TokenCheck.Refused(problem.get());
        }
        return reached(() -> {
            AuthTestResponse auth = methods().authTest(request -> request);
            if (!auth.isOk()) {
                return refused("SLACK_BOT_TOKEN", auth.getError(), SlackTokens.WHERE_BOT);
            }
            return connectionRefused(transport).orElse(new TokenCheck.Accepted(identity(auth)));
        });
    }

    /**
     * Asks Slack whether several workspaces can be served by {@code transport}; each has a token of its own.
     *
     * @return empty when nothing is wrong, as far as Slack tells before somebody installs the app; never accepted
     */
    public Optional<TokenCheck> check(OAuthApp app, Transport transport) {
        Optional<String> problem = app.problem(tokens, transport);
        if (problem.isPresent()) {
            return Optional.of(new TokenCheck.Refused(problem.get()));
        }
        try {
            return connectionRefused(transport);
        } catch (IOException | SlackApiException | JsonParseException unreachable) {
            return Optional.of(unreachable(unreachable));
        }
    }

    /**
     * Asks Slack whether the token of a workspace is good.
     *
     * @param installUrl where the workspace can install Parley again
     */
    public TokenCheck check(Installation installation, String installUrl) {
        return reached(() -> {
            AuthTestResponse auth = methods(installation.botToken()).authTest(request -> request);
            return auth.isOk()
                    ? new TokenCheck.Accepted(identity(auth))
                    : new TokenCheck.Refused(
                            "the token of the workspace %s (%s) is not accepted by Slack (%s)."
                                    .formatted(installation.teamName(), installation.team(), auth.getError())
                                    + " Install Parley there again: " + installUrl);
        });
    }

    /** Empty when events can come in. */
    private Optional<TokenCheck> connectionRefused(Transport transport)
            throws IOException, SlackApiException {
        if (transport == Transport.HTTP) {
            return Optional.empty();
        }
        AppsConnectionsOpenResponse socket = openConnection();
        return socket.isOk()
                ? Optional.empty()
                : Optional.of(refused("SLACK_APP_TOKEN", socket.getError(), SlackTokens.WHERE_APP));
    }

    private interface Asked {

        TokenCheck ask() throws IOException, SlackApiException;
    }

    private TokenCheck reached(Asked asked) {
        try {
            return asked.ask();
        } catch (IOException | SlackApiException | JsonParseException unreachable) {
            return unreachable(unreachable);
        }
    }

    private TokenCheck unreachable(Exception failure) {
        return new TokenCheck.Unreachable("Slack does not answer at " + url + " (" + failure + ").");
    }

    private static TokenCheck refused(String variable, String error, String where) {
        return new TokenCheck.Refused(variable + " is not accepted by Slack (" + error + "). " + where);
    }

    private static BotIdentity identity(AuthTestResponse auth) {
        return new BotIdentity(auth.getUserId(), auth.getTeamId(), auth.getTeam(), scopes(auth));
    }

    /** What Slack's clock says, to the second; empty when it cannot be asked. */
    public Optional<Instant> time() {
        String date;
        try {
            date = slack.methods().apiTest(request -> request).getHttpResponseHeaders()
                    .getOrDefault("date", List.of()).stream().findFirst().orElse(null);
        } catch (SlackApiException refused) {
            date = refused.getResponse().header("Date");
        } catch (IOException | JsonParseException unreachable) {
            return Optional.empty();
        }
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Set<String> scopes(AuthTestResponse auth) {
        Map<String, List<String>> headers = auth.getHttpResponseHeaders();
        return headers.getOrDefault(SCOPES_HEADER, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip).filter(scope -> !scope.isEmpty()).collect(Collectors.toSet());
    }

    /** The Web API with the bot token. */
    MethodsClient methods() {
        return slack.methods(tokens.bot());
    }

    /** The Web API with the token of one of several workspaces. */
    MethodsClient methods(String token) {
        return slack.methods(token);
    }

    /** Where a browser is sent to install the app, on the server of the Web API. */
    URI authorizeUrl() {
        return URI.create(url).resolve("/oauth/v2/authorize");
    }

    /** The SDK's own client, for what it builds on it. */
    Slack slack() {
        return slack;
    }

    SlackTokens tokens() {
        return tokens;
    }

    /** Asks for the address of a WebSocket; each can be used once, and soon. */
    AppsConnectionsOpenResponse openConnection() throws IOException, SlackApiException {
        return slack.methods(tokens.app()).appsConnectionsOpen(request -> request);
    }

    /** How long Slack asks to wait, when it says that it is asked too much; empty for any other failure. */
    static Optional<Duration> retryAfter(SlackApiException failure) {
        if (failure.getResponse().code() != 429) {
            return Optional.empty();
        }
        String seconds = failure.getResponse().header("Retry-After");
        try {
            return Optional.of(
                    Duration.ofSeconds(seconds == null ? 1 : Math.max(1, Long.parseLong(seconds.strip()))));
        } catch (NumberFormatException notSeconds) {
            return Optional.of(Duration.ofSeconds(1));
        }
    }

    /** Frees connections and threads of the SDK. */
    @Override
    public void close() throws IOException {
        try {
            slack.close();
            slack.getHttpClient().close();
        } catch (Exception failure) {
            throw new IOException("cannot close the Slack client", failure);
        }
    }
}
