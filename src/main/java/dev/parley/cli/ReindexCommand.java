package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley reindex}: the index is made anew from the kept articles. */
@Command(name = "reindex", description = "Rebuild the index from the kept articles, as a new version may ask for.")
final class ReindexCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ReindexCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        try (App app = common.app(environment);
                Progress progress = new Progress(environment, "articles indexed")) {
            int articles = app.reindex(done -> progress.step());
            progress.clear();
            environment.out().printf("%d articles indexed%n", articles);
            try (Progress vectors = new Progress(environment, "articles still to be embedded")) {
                app.addVectors(vectors::show);
            }
            return Status.DONE;
        }
    }
}
