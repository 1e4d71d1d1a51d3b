package dev.parley.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How Parley reaches Slack, and Slack Parley. The secrets come from the environment only, under the names that Slack's own
 * documentation gives them, and are never shown.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}, for a single workspace, or null where it is not set
 * @param appToken {@code SLACK_APP_TOKEN}, for Socket Mode, or null
 * @param signingSecret {@code SLACK_SIGNING_SECRET}, for events over HTTP, or null
 * @param clientId {@code SLACK_CLIENT_ID}, for several workspaces, or null
 * @param clientSecret {@code SLACK_CLIENT_SECRET}, likewise
 * @param apiUrl {@code SLACK_API_URL}, where Slack's Web API is, or null for Slack's own
 * @param publicUrl where browsers reach Parley, without a slash at the end, or null where the operator does not say
 * @param threads true when messages that do not mention Parley are to be heard, too
 */
public record SlackAccess(@Nullable String botToken, @Nullable String appToken,
        @Nullable String signingSecret, @Nullable String clientId, @Nullable String clientSecret,
        @Nullable String apiUrl, @Nullable String publicUrl, boolean threads) {

    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";
    public static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    public static final String CLIENT_ID = "SLACK_CLIENT_ID";
    public static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
    public static final String API_URL = "SLACK_API_URL";

    /** What lets Parley into Slack, none of it for a file. */
    static final List<String> SECRETS = List.of(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, CLIENT_ID,
            CLIENT_SECRET);

    /** What {@code environment} says; {@code problems} is told, in a line each, of what cannot be right. */
    static SlackAccess of(Map<String, String> environment, String publicUrl, boolean threads,
            Consumer<String> problems) {
        for (String variable : SECRETS) {
            if (!environment.getOrDefault(variable, "").chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                // Its own words would put the secret into a log.
                problems.accept(
                        variable + ": holds a space, a line end or another character that no token has");
            }
        }
        String url = environment.get(API_URL);
        if (url != null && !isWebUrl(url)) {
            problems.accept(API_URL + ": \"" + Shown.of(url)
                    + "\" is not a URL that begins with https:// or http://");
        }
        return new SlackAccess(environment.get(BOT_TOKEN), environment.get(APP_TOKEN),
                environment.get(SIGNING_SECRET), environment.get(CLIENT_ID), environment.get(CLIENT_SECRET),
                url, publicUrl.isEmpty() ? null : publicUrl.replaceFirst("/$", ""), threads);
    }

    private static boolean isWebUrl(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }

    /** True when anything lets Parley into Slack, be it enough or not. */
    public boolean isSetUp() {
        return botToken != null || appToken != null || signingSecret != null || severalWorkspaces();
    }

    /** True when workspaces are let in by installing the app, and not by the token of a single one. */
    public boolean severalWorkspaces() {
        return clientId != null || clientSecret != null;
    }

    /** Says which secrets there are, and none of them. */
    @Override
    public String toString() {
        return "SlackAccess[botToken=" + shown(botToken) + ", appToken=" + shown(appToken)
                + ", signingSecret=" + shown(signingSecret) + ", clientId=" + shown(clientId)
                + ", clientSecret=" + shown(clientSecret) + ", apiUrl=" + apiUrl + ", publicUrl=" + publicUrl
                + ", threads=" + threads + "]";
    }

    private static String shown(@Nullable String secret) {
        return secret == null ? "not set" : "set";
    }
}
