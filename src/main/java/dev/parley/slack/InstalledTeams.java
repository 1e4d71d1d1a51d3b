package dev.parley.slack;

import dev.parley.store.Installation;
import dev.parley.store.Installations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces that installed Parley. They are looked up each time: meanwhile another replica may have installed one, or heard
 * that one is gone; and to find a row by its key costs less than to keep what was heard.
 */
final class InstalledTeams extends Teams {

    private final Installations installations;
    private final SlackClient client;

    InstalledTeams(Installations installations, SlackClient client) {
        this.installations = installations;
        this.client = client;
    }

    @Override
    Optional<Team> of(@Nullable String id) {
        return id == null ? Optional.empty() : installations.of(id).map(this::team);
    }

    private Team team(Installation installation) {
        return new Team(
                new BotIdentity(installation.botUser(), installation.team(), installation.teamName(),
                        installation.scopes()),
                client.methods(installation.botToken()));
    }

    /** Its row is gone with all else that was kept of it. */
    @Override
    void left(Team team) {}
}
