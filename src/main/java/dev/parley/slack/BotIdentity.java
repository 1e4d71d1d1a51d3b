package dev.parley.slack;

import java.util.Set;

/**
 * Who Parley is in a workspace.
 *
 * @param userId the user that people mention, {@code U…}
 * @param teamId the workspace, {@code T…}
 * @param team the workspace's name
 * @param scopes what the bot token may do, as Slack reports it; empty when it does not
 */
public record BotIdentity(String userId, String teamId, String team, Set<String> scopes) {

    public BotIdentity {
        scopes = Set.copyOf(scopes);
    }
}
