package dev.parley.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Answers to commands and buttons by the address that Slack gave with them, which wants no scope and no membership in the channel.
 */
final class ResponseUrls {

    /** Slack's own, beside the host of its Web API. */
    private static final String HOST = "hooks.slack.com";

    /** Slack takes five answers by one address; what it refused does not count. */
    private static final int MOST_TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final ActionResponseSender sender;
    private final String apiHost;
    private final Sleeper sleeper;

    ResponseUrls(SlackClient client, Sleeper sleeper) {
        this.sender = new ActionResponseSender(client.slack());
        this.apiHost = client.host();
        this.sleeper = sleeper;
    }

    /** Shows {@code reply} to the person alone. */
    Delivery toPerson(String url, Reply reply) {
        return send(url, response(reply).responseType("ephemeral").replaceOriginal(false).build());
    }

    /** Puts {@code reply} in the place of the message that the address came with. */
    Delivery inPlace(String url, Reply reply) {
        return send(url, response(reply).replaceOriginal(true).build());
    }

    /** Posts {@code reply} to the channel for all to see. */
    Delivery toChannel(String url, Reply reply) {
        return send(url, response(reply).responseType("in_channel").replaceOriginal(false).build());
    }

    private static ActionResponse.ActionResponseBuilder response(Reply reply) {
        return ActionResponse.builder().text(reply.text())
                .blocks(reply.blocks().isEmpty() ? null : reply.blocks());
    }

    private Delivery send(String url, ActionResponse response) {
        if (!isSlacks(url)) {
            return new Delivery.Refused("not an address of Slack's", null);
        }
        Delivery.Refused failure = new Delivery.Refused("not tried", null);
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            try {
                WebhookResponse answer = sender.send(url, response);
                if (answer.getCode() == 200) {
                    return Delivery.Posted.UNNAMED;
                }
                failure = new Delivery.Refused("status " + answer.getCode() + " " + answer.getBody(), null);
                if (answer.getCode() != 429 && answer.getCode() < 500) {
                    return failure;
                }
            } catch (UnansweredException unanswered) {
                return new Delivery.Unknown(unanswered);
            } catch (IOException notSent) {
                failure = new Delivery.Refused("not connected", notSent);
            }
            if (!pause(pause)) {
                return failure;
            }
            pause = pause.multipliedBy(2);
        }
        return failure;
    }

    private boolean pause(Duration pause) {
        try {
            sleeper.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The address came in a request that Slack signed, or on its socket; all the same nothing else is asked. */
    private boolean isSlacks(String url) {
        try {
            URI address = URI.create(url);
            String host = address.getHost();
            return host != null
                    && (host.equals(apiHost) || (host.equals(HOST) && "https".equals(address.getScheme())));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
