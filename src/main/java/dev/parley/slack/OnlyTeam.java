package dev.parley.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one workspace whose token the operator gave. */
final class OnlyTeam extends Teams {

    private static final Logger LOG = LoggerFactory.getLogger(OnlyTeam.class);

    private final Team team;
    private volatile boolean left;

    OnlyTeam(Team team) {
        this.team = team;
    }

    /** It is not asked for: in channels shared between organisations Slack may name another's. */
    @Override
    Optional<Team> of(@Nullable String id) {
        return left ? Optional.empty() : Optional.of(team);
    }

    @Override
    void left(Team gone) {
        left = true;
        LOG.warn(
                "Nothing is answered any more: install the app again, set SLACK_BOT_TOKEN to its new token, and start again");
    }
}
