package dev.parley;

import dev.parley.config.Config;
import dev.parley.config.SlackAccess;
import dev.parley.slack.OAuthApp;
import dev.parley.slack.SlackClient;
import dev.parley.slack.SlackTokens;
import dev.parley.slack.Transport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the configuration lets us into Slack.
 *
 * @param oauth the app that several workspaces install, or null for the one workspace of the bot token
 * @param transport HTTP when there is a signing secret and no app token, else Socket Mode
 * @param url the base of Slack's Web API, which the configuration has checked
 */
record SlackSetup(SlackTokens tokens, @Nullable OAuthApp oauth, Transport transport, String url) {

    static SlackSetup of(Config config) {
        SlackAccess access = config.slack();
        boolean http = access.appToken() == null && access.signingSecret() != null;
        return new SlackSetup(new SlackTokens(access.botToken(), access.appToken(), access.signingSecret()),
                access.severalWorkspaces()
                        ? new OAuthApp(access.clientId(), access.clientSecret(), access.publicUrl(),
                                access.threads())
                        : null,
                http ? Transport.HTTP : Transport.SOCKET_MODE,
                Objects.requireNonNullElse(access.apiUrl(), SlackClient.DEFAULT_URL));
    }

    /** Asks nothing of Slack yet. */
    SlackClient client() {
        return new SlackClient(tokens, url);
    }
}
