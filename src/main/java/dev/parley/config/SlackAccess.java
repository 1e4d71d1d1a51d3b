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
 * @param botToken {@code SLACK_BOT_TOKEN}, or null where it is not set
 * @param appToken {@code SLACK_APP_TOKEN}, for Socket Mode, or null
 * @param signingSecret {@code SLACK_SIGNING_SECRET}, for events over HTTP, or null
 * @param apiUrl {@code SLACK_API_URL}, where Slack's Web API is, or null for Slack's own
 */
public record SlackAccess(@Nullable String botToken, @Nullable String appToken,
        @Nullable String signingSecret,
        @Nullable String apiUrl) {

    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";
    public static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    public static final String API_URL = "SLACK_API_URL";

    /** What {@code environment} says; {@code problems} is told, in a line each, of what cannot be right. */
    static SlackAccess of(Map<String, String> environment, Consumer<String> problems) {
        for (String variable : List.of(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET)) {
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
                environment.get(SIGNING_SECRET), url);
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

    /** Says which secrets there are, and none of them. */
    @Override
    public String toString() {
        return "SlackAccess[botToken=" + shown(botToken) + ", appToken=" + shown(appToken)
                + ", signingSecret="
                + shown(signingSecret) + ", apiUrl=" + apiUrl + "]";
    }

    private static String shown(@Nullable String secret) {
        return secret == null ? "not set" : "set";
    }
}
