package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.store.Forgotten;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley forget}: deletes what is kept of a person. */
@Command(name = "forget", description = "Delete all that is kept of a person in Slack: what they asked, with the answers, and their votes.", footer = {
    "",
    "It may be done while 'parley serve' runs; what the person asks after that is kept as before. They can do it"
            + " themselves by /talks forget, and privacy.keep-questions says when it is done anyway.",
    "Exit status 1 when nothing is kept of them."})
final class ForgetCommand implements Callable<Integer> {

    private static final Forgotten NOTHING = new Forgotten(0, 0);

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--team", required = true, paramLabel = "T", description = "The workspace, as T0123ABCD.")
    private String team = "";

    @Option(names = "--user", required = true, paramLabel = "U", description = "The person, as U0123ABCD.")
    private String user = "";

    ForgetCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        try (App app = common.app(environment)) {
            Forgotten forgotten = app.state().map(state -> state.forgetPerson(team, user)).orElse(NOTHING);
            environment.out().printf("questions deleted: %d, votes deleted: %d%n", forgotten.questions(),
                    forgotten.votes());
            return forgotten.equals(NOTHING) ? Status.NOTHING_FOUND : Status.DONE;
        }
    }
}
