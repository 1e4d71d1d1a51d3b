package dev.parley.slack;

import dev.parley.store.Installations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that Parley works in. Safe for use by many threads. */
public abstract sealed class Teams permits OnlyTeam, InstalledTeams {

    /**
     * One workspace, that of {@code client}'s token.
     *
     * @param bot as {@link SlackClient#check} told it
     */
    public static Teams only(BotIdentity bot, SlackClient client) {
        return new OnlyTeam(new Team(bot, client.methods()));
    }

    /** Those that have installed Parley, each with its own token. */
    public static Teams installed(Installations installations, SlackClient client) {
        return new InstalledTeams(installations, client);
    }

    /**
     * The workspace that an event of Slack's belongs to; empty when Parley is not in it.
     *
     * @param id as the event has it
     */
    abstract Optional<Team> of(@Nullable String id);

    /** Parley has left {@code team}, whose token is used no more. */
    abstract void left(Team team);
}
