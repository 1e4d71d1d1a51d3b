package dev.parley.cli;

import dev.parley.App;
import dev.parley.config.SlackAccess;
import dev.parley.slack.BotIdentity;
import dev.parley.slack.Manifest;
import dev.parley.slack.OAuthApp;
import dev.parley.slack.Scopes;
import dev.parley.slack.TokenCheck;
import dev.parley.store.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What Slack says to Parley's tokens, scopes and clock. */
final class SlackCheckup {

    /** Slack's requests are refused when they seem older; half of what is allowed, so that it is told in time. */
    private static final Duration OFF = Duration.ofSeconds(150);

    private final App app;
    private final SlackAccess access;
    private final Checkup checkup;

    SlackCheckup(App app, Checkup checkup) {
        this.app = app;
        this.access = app.config().slack();
        this.checkup = checkup;
    }

    /** Holds {@code now} against Slack's clock, if Slack is set up and can be asked. */
    void checkClock(Instant now, ZoneId zone) {
        String here = now + ", zone " + zone;
        Optional<Instant> slack = access.isSetUp() ? app.slackTime() : Optional.empty();
        if (slack.isEmpty()) {
            checkup.ok("clock", here);
            return;
        }
        Duration ahead = Duration.between(slack.get(), now);
        if (ahead.abs().compareTo(OFF) > 0) {
            checkup.fail("clock",
                    "%s; Slack's says %s: set this machine's, by NTP say, or what Slack sends is refused"
                            .formatted(here, slack.get()));
        } else {
            checkup.ok("clock", here + ", as Slack's");
        }
    }

    /** @param installations the workspaces that have installed Parley; none where it has the token of one */
    void checkTokens(List<Installation> installations) {
        if (!access.isSetUp()) {
            checkup.ok("slack", "not set up; see 'Connect a Slack workspace' in the README");
            return;
        }
        List<TokenCheck> checks = app.checkSlack(installations);
        if (checks.isEmpty()) {
            checkup.ok("slack", "no workspace has installed Parley yet: start 'parley serve', and open "
                    + access.publicUrl() + OAuthApp.INSTALL);
        }
        for (TokenCheck check : checks) {
            switch (check) {
                case TokenCheck.Refused refused -> checkup.fail("slack", refused.problem());
                case TokenCheck.Unreachable unreachable -> checkup.fail("slack", unreachable.problem());
                case TokenCheck.Accepted accepted -> checkScopes(accepted.bot());
            }
        }
    }

    private void checkScopes(BotIdentity bot) {
        Manifest manifest = Manifest.of(access.threads());
        List<String> missing = List.copyOf(Scopes.missing(bot.scopes(), access.threads()));
        for (String scope : missing) {
            checkup.fail("slack", "the bot token of %s lacks %s, which %s grants: %s".formatted(bot.team(),
                    scope, manifest.lineOf(scope),
                    access.severalWorkspaces()
                            ? "paste that file as the app's manifest and install it there again"
                            : "paste that file as the app's manifest and reinstall the app"));
        }
        if (missing.isEmpty()) {
            checkup.ok("slack", "workspace " + bot.team() + withoutThreads(bot));
        }
    }

    /** Not wrong, but what people may miss. */
    private String withoutThreads(BotIdentity bot) {
        return Scopes.missing(bot.scopes(), true).isEmpty()
                ? ""
                : "; a follow-up in a thread needs a mention there: " + Manifest.THREADS.path()
                        + " and slack.threads change that";
    }
}
