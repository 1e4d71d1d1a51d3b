package dev.parley.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import dev.parley.store.Store;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears that a workspace threw Parley out, and deletes all that is kept of it. */
final class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final Teams teams;
    private final Store store;

    Departures(Teams teams, Store store) {
        this.teams = teams;
        this.store = store;
    }

    /** True when the app was uninstalled, or its bot's token revoked; a person's own token is none that Parley has. */
    static boolean isOne(JsonObject event) {
        String type = Payloads.text(event, "type");
        if (!"tokens_revoked".equals(type)) {
            return "app_uninstalled".equals(type);
        }
        JsonElement bots = Payloads.object(event, "tokens").get("bot");
        return bots != null && bots.isJsonArray() && !bots.getAsJsonArray().isEmpty();
    }

    /**
     * Forgets the workspace that {@code incoming} tells of; nothing when that is not {@code team}, or installed Parley again
     * since.
     *
     * @throws IllegalStateException when Slack could not be asked whether the token is good
     */
    void work(Team team, Incoming incoming) {
        if (!team.id().equals(incoming.team())) {
            LOG.info("Another workspace, {}, has thrown Parley out", incoming.team());
        } else if (isAgainInstalled(team, incoming.at())) {
            LOG.info("{} has installed Parley again since it threw it out", team.id());
        } else {
            store.forgetTeam(team.id());
            LOG.info("{} has thrown Parley out: all that was kept of it is deleted", team.id());
            if (!isGood(team)) {
                teams.left(team);
            }
        }
    }

    private boolean isAgainInstalled(Team team, Instant gone) {
        return store.installations().of(team.id()).filter(kept -> kept.installedAt().isAfter(gone))
                .isPresent()
                && isGood(team);
    }

    /** Slack tells of it late, or again, when Parley was down; it may have been installed again since, with a new token. */
    private static boolean isGood(Team team) {
        try {
            return team.methods().authTest(request -> request).isOk();
        } catch (IOException | SlackApiException | JsonParseException unreachable) {
            throw new IllegalStateException("cannot ask whether the token is still good", unreachable);
        }
    }
}
