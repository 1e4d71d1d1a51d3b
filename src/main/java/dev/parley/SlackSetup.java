package dev.parley;

import dev.parley.config.Config;
import dev.parley.config.SlackAccess;
import dev.parley.slack.SlackClient;
import dev.parley.slack.SlackTokens;
import dev.parley.slack.Transport;
import java.util.Objects;

/**
 * How the configuration lets us into Slack.
 *
 * @param transport HTTP when there is a signing secret and no app token, else Socket Mode
 * @param url the base of Slack's Web API, which the configuration has checked
 */
record SlackSetup(SlackTokens tokens, Transport transport, String url) {

    static SlackSetup of(Config config) {
        SlackAccess access = config.slack();
        boolean http = access.appToken() == null && access.signingSecret() != null;
        return new SlackSetup(new SlackTokens(access.botToken(), access.appToken(), access.signingSecret()),
                http ? Transport.HTTP : Transport.SOCKET_MODE,
                Objects.requireNonNullElse(access.apiUrl(), SlackClient.DEFAULT_URL));
    }

    /** Asks nothing of Slack yet. */
    SlackClient client() {
        return new SlackClient(tokens, url);
    }
}
