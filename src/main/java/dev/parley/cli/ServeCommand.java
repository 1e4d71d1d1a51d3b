package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.Service;
import dev.parley.config.Config;
import dev.parley.config.ConfigException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley serve}: the bot, until it is told to stop. */
@Command(name = "serve", description = "Run the Slack bot.", footer = {"",
    "Reads SLACK_BOT_TOKEN and, for Socket Mode, SLACK_APP_TOKEN or, for events over HTTP,"
            + " SLACK_SIGNING_SECRET. SLACK_API_URL points it at another server than Slack's own.",
    "Stops cleanly on an interrupt: answers under way are finished first."})
final class ServeCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException, InterruptedException {
        Config config = common.config(environment);
        Logs.toStandardError(environment, config.log());
        try (App app = new App(config, environment)) {
            Service service = app.serve();
            environment.atStop().accept(app::close);
            service.await();
            return Status.DONE;
        }
    }
}
