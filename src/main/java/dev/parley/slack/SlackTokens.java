package dev.parley.slack;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lets Parley into a workspace. None of it appears in {@link #toString}, in a log or in a message.
 *
 * @param bot the bot token, {@code xoxb-…}, or null when it is not set
 * @param app the app-level token, {@code xapp-…}, or null; Socket Mode needs it
 * @param signingSecret with which Slack signs its requests, or null; HTTP needs it
 */
public record SlackTokens(@Nullable String bot, @Nullable String app, @Nullable String signingSecret) {

    static final String WHERE_BOT = "It is the Bot User OAuth Token (xoxb-…): https://api.slack.com/apps → your app → "
            + "OAuth & Permissions → Install to Workspace.";
    static final String WHERE_APP = "It is an app-level token (xapp-…) with the scope connections:write: "
            + "https://api.slack.com/apps → your app → Basic Information → App-Level Tokens → Generate Token and Scopes.";
    private static final String WHERE_SECRET = "It is the Signing Secret: https://api.slack.com/apps → your app → "
            + "Basic Information → App Credentials.";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * What can be told to be wrong without asking Slack: missing values, or such of another kind, all at once. A sentence for each
     * names the variable, another what it wants and where that is found; none holds a token.
     *
     * @return empty when nothing is wrong that can be seen from here
     */
    public Optional<String> problem(Transport transport) {
        Optional<String> first = problem("SLACK_BOT_TOKEN", bot, WHERE_BOT, "xapp-", "an app-level token");
        String problems = Stream.of(first, connectionProblem(transport)).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
    }

    /** Likewise of what {@code transport} needs alone, whichever workspace it is for. */
    Optional<String> connectionProblem(Transport transport) {
        return switch (transport) {
            case SOCKET_MODE -> problem("SLACK_APP_TOKEN", app, WHERE_APP, "xoxb-", "a bot token");
            case HTTP -> problem("SLACK_SIGNING_SECRET", signingSecret, WHERE_SECRET, "xoxb-", "a bot token");
        };
    }

    private static Optional<String> problem(String variable, @Nullable String value, String where,
            String otherPrefix,
            String otherKind) {
        if (value == null || value.isBlank()) {
            return Optional.of(variable + " is not set. " + where);
        }
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            return Optional.of(variable
                    + " holds a space, a line break or another sign that belongs in no token. " + where);
        }
        if (value.startsWith(otherPrefix)) {
            return Optional.of(variable + " holds " + otherKind + " (" + otherPrefix + "…). " + where);
        }
        if (value.startsWith("xoxp-")) {
            return Optional.of(variable + " holds a user token (xoxp-…). " + where);
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "SlackTokens[hidden]";
    }
}
