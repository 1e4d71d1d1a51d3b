package dev.parley;

import dev.parley.config.Config;
import dev.parley.slack.BotIdentity;
import dev.parley.slack.Manifest;
import dev.parley.slack.OAuthApp;
import dev.parley.slack.Scopes;
import dev.parley.slack.SlackClient;
import dev.parley.slack.Teams;
import dev.parley.slack.TokenCheck;
import dev.parley.store.Installation;
import dev.parley.store.Installations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the workspaces when the bot starts: that of the bot token, or all that have installed Parley. */
final class Workspaces {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

    private final SlackSetup setup;
    private final SlackClient client;
    private final boolean threads;
    private final Environment environment;

    Workspaces(SlackSetup setup, SlackClient client, Config config, Environment environment) {
        this.setup = setup;
        this.client = client;
        this.threads = config.slack().threads();
        this.environment = environment;
    }

    /**
     * The workspaces, once Slack lets the bot in.
     *
     * @param inWords which they are
     */
    record Entered(Teams teams, String inWords) {}

    /**
     * Asks Slack until it answers.
     *
     * @throws SetupException when a token is missing or not accepted, or the configuration contradicts itself
     * @throws InterruptedException when interrupted while Slack could not be reached
     */
    Entered enter(Installations installations) throws InterruptedException {
        OAuthApp app = setup.oauth();
        if (app == null) {
            BotIdentity bot = accepted(() -> Optional.of(client.check(setup.transport()))).orElseThrow();
            warn(bot.team(), bot.scopes());
            return new Entered(Teams.only(bot, client),
                    "the workspace %s by %s".formatted(bot.team(), setup.transport()));
        }
        accepted(() -> client.check(app, setup.transport()));
        List<Installation> all = installations.all();
        all.forEach(installation -> warn(installation.teamName(), installation.scopes()));
        return new Entered(Teams.installed(installations, client),
                "%d workspaces by %s; others can install Parley at %s".formatted(all.size(),
                        setup.transport(), app.installUrl()));
    }

    private void warn(String team, Set<String> granted) {
        Set<String> missing = Scopes.missing(granted, threads);
        if (!missing.isEmpty()) {
            LOG.warn("The bot token of {} lacks {}: install the app again from {}", team, missing,
                    Manifest.of(threads).path());
        }
    }

    /** Empty when nothing speaks against it, and there is no bot to tell of. */
    private Optional<BotIdentity> accepted(Supplier<Optional<TokenCheck>> check) throws InterruptedException {
        Duration wait = FIRST_RETRY;
        while (true) {
            Optional<TokenCheck> found = check.get();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            switch (found.get()) {
                case TokenCheck.Accepted accepted -> {
                    return Optional.of(accepted.bot());
                }
                case TokenCheck.Refused refused -> throw new SetupException(refused.problem());
                case TokenCheck.Unreachable unreachable -> {
                    LOG.warn("{} Trying again in {} s", unreachable.problem(), wait.toSeconds());
                    environment.sleeper().sleep(wait);
                    wait = longer(wait);
                }
            }
        }
    }

    /** Twice as long, and a minute at most. */
    static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : twice;
    }
}
