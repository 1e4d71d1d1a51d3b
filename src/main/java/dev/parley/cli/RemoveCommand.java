package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.intake.ArticleDesk;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley remove}: articles are kept no longer. */
@Command(name = "remove", description = "Remove articles, by identifier, by URL, or a whole collection.")
final class RemoveCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--collection", paramLabel = "NAME", description = "Remove all articles of this collection.")
    private @Nullable String collection;

    @Parameters(paramLabel = "ID|URL", arity = "0..*", description = "An article's identifier or URL.")
    private List<String> articles = List.of();

    RemoveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        if (articles.isEmpty() && collection == null) {
            throw new UsageException("say what to remove: an identifier, a URL, or --collection NAME");
        }
        try (App app = common.app(environment); ArticleDesk desk = app.desk("parley remove")) {
            articles.forEach(desk::remove);
            if (collection != null) {
                desk.removeCollection(collection);
            }
            int removed = desk.finish().removed();
            environment.out().printf("%d removed%n", removed);
            return removed == 0 ? Status.NOTHING_FOUND : Status.DONE;
        }
    }
}
