package dev.parley.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Slack app that several workspaces install. Its secret does not appear in {@link #toString}.
 *
 * @param clientId of the app, or null when it is not set
 * @param clientSecret of the app, or null; what goes with a browser to Slack and back is signed with it, too
 * @param publicUrl where browsers reach Parley, without a slash at the end, or null
 * @param threads true when the scopes of {@code config/manifest-threads.yaml} are asked for
 */
public record OAuthApp(@Nullable String clientId, @Nullable String clientSecret, @Nullable String publicUrl,
        boolean threads) {

    /** The path of the page where a workspace installs Parley. */
    public static final String INSTALL = "/slack/install";

    /** The path that Slack sends the browser back to. */
    public static final String REDIRECT = "/slack/oauth_redirect";

    private static final String WHERE = "https://api.slack.com/apps → your app → Basic Information → App Credentials.";

    /**
     * What can be told to be wrong without asking Slack, all at once, in sentences that name the variable or the key, and hold no
     * secret.
     *
     * @return empty when nothing is wrong that can be seen from here
     */
    Optional<String> problem(SlackTokens tokens, Transport transport) {
        List<String> problems = new ArrayList<>();
        if (clientId == null) {
            problems.add("SLACK_CLIENT_ID is not set. It is the Client ID: " + WHERE);
        }
        if (clientSecret == null) {
            problems.add("SLACK_CLIENT_SECRET is not set. It is the Client Secret: " + WHERE);
        }
        if (publicUrl == null) {
            problems.add(
                    "slack.public-url is not set. It is where browsers reach this server, as https://parley.example.org.");
        }
        if (tokens.bot() != null) {
            problems.add(
                    "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for several:"
                            + " unset one or the others.");
        }
        tokens.connectionProblem(transport).ifPresent(problems::add);
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", problems));
    }

    /** Where a workspace installs Parley. */
    public String installUrl() {
        return publicUrl + INSTALL;
    }

    String redirectUrl() {
        return publicUrl + REDIRECT;
    }

    /** The client ID of an app without a {@link #problem}. */
    String id() {
        return Objects.requireNonNull(clientId);
    }

    /** The client secret of an app without a {@link #problem}. */
    String secret() {
        return Objects.requireNonNull(clientSecret);
    }

    @Override
    public String toString() {
        return "OAuthApp[" + publicUrl + "]";
    }
}
