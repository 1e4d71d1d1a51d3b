package dev.parley.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that Parley works in. Safe for use by many threads. */
public final class Teams {

    private final Team only;

    private Teams(Team only) {
        this.only = only;
    }

    /**
     * One workspace, that of {@code client}'s token.
     *
     * @param bot as {@link SlackClient#check} told it
     */
    public static Teams only(BotIdentity bot, SlackClient client) {
        return new Teams(new Team(bot, client.methods()));
    }

    /**
     * The workspace that an event of Slack's belongs to; empty when Parley is not in it.
     *
     * @param id as the event has it: with a single workspace it is not asked for, because in channels shared between
     *     organisations Slack may name another's
     */
    Optional<Team> of(@Nullable String id) {
        return Optional.of(only);
    }
}
