package dev.parley.config;

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
