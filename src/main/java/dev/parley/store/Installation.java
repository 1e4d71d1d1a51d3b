package dev.parley.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that Parley is installed in. The token does not appear in {@link #toString}.
 *
 * @param team the workspace, {@code T…}
 * @param teamName as its people call it
 * @param botUser the user that people mention, {@code U…}
 * @param botToken {@code xoxb-…}; encrypted where it is kept
 * @param scopes what the token may do
 * @param installedBy the person who installed it, or null when Slack did not say
 */
public record Installation(String team, String teamName, String botUser, String botToken, Set<String> scopes,
        @Nullable String installedBy, Instant installedAt) {

    public Installation {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "Installation[" + team + "]";
    }
}
