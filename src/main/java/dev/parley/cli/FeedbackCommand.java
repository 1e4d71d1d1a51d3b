package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley feedback}: what people thought of the answers. */
@Command(name = "feedback", description = "Tell how many answers people found helpful, or export them.", footer = {
    "", "Exit status 1 when nobody has voted."})
final class FeedbackCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    FeedbackCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        try (App app = common.app(environment)) {
            List<RatedAnswer> rated = RatedAnswer
                    .of(app.state().map(state -> state.votes().all()).orElse(List.of()));
            if (rated.isEmpty()) {
                environment.out().println("No votes yet.");
                return Status.NOTHING_FOUND;
            }
            long helpful = rated.stream().filter(RatedAnswer::isHelpful).count();
            environment.out().printf("%d answers with votes: %d helpful, %d not%n", rated.size(), helpful,
                    rated.size() - helpful);
            return Status.DONE;
        }
    }
}
