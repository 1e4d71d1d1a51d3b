package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.intake.ArticleDesk;
import dev.parley.intake.ArticleJson;
import dev.parley.intake.Bookmarks;
import dev.parley.intake.CollectionName;
import dev.parley.intake.FileIntake;
import dev.parley.intake.InboxDesk;
import dev.parley.intake.NotedBookmarks;
import dev.parley.intake.Outcome;
import dev.parley.intake.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley ingest}: files become articles that can be asked. */
@Command(name = "ingest", description = "Add articles from files and folders.", footer = {"",
    "Formats: .txt (the first line is the headline), .md (YAML front matter: headline, author, publisher,"
            + " datePublished, url), .html, and .jsonl (a schema.org NewsArticle a line); each also with .gz.",
    "The same article again changes nothing; a changed one replaces the old one. While 'parley serve' runs"
            + " on the same data folder, it does the work."})
final class IngestCommand implements Callable<Integer> {

    /** The source of what is handed in by this command. */
    private static final String SOURCE = "command: ingest";

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--collection", paramLabel = "NAME", description = "The named set to put the articles in.")
    private @Nullable String collection;

    @Option(names = "--no-wait", description = "Do not wait until the articles can be found by their meaning, too.")
    private boolean noWait;

    @Option(names = "--dry-run", description = "Only show what would be kept; no index is opened.")
    private boolean dryRun;

    @Option(names = "--json", description = "With --dry-run: print each article as one line of JSON.")
    private boolean json;

    @Option(names = "--again", description = "Read web archives from their start, whatever was read of them before.")
    private boolean again;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file, or a folder with all that is in it.")
    private List<Path> paths = List.of();

    IngestCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        if (collection != null) {
            CollectionName.problemWith(collection).ifPresent(problem -> {
                throw new UsageException(problem);
            });
        }
        if (json && !dryRun) {
            throw new UsageException("--json goes with --dry-run");
        }
        try (App app = common.app(environment)) {
            FileIntake intake = app.reader(collection);
            return dryRun ? show(intake) : keep(intake, app);
        }
    }

    private int show(FileIntake intake) {
        int[] refused = {0};
        intake.read(paths, outcome -> {
            switch (outcome) {
                case Outcome.Read read -> {
                    warn(read);
                    environment.out().println(json
                            ? ArticleJson.write(read.article(), read.origin())
                            : TerminalText.line(read.article().identifier()) + ": "
                                    + TerminalText.line(read.article().headline()));
                }
                case Outcome.Repeated repeated -> environment.err()
                        .println(repeated.origin() + ": the same article as " + repeated.first());
                case Outcome.Noted noted -> environment.err().println(noted.message());
                case Outcome.Refused refusal -> {
                    refused[0]++;
                    environment.err().println(refusal.message());
                    if (json) {
                        refusal.origin().page().map(ArticleJson::writeEmpty)
                                .ifPresent(environment.out()::println);
                    }
                }
            }
        });
        return refused[0] == 0 ? Status.DONE : Status.INPUT_REFUSED;
    }

    private int keep(FileIntake intake, App app) {
        try (ArticleDesk desk = app.desk("parley ingest");
                Progress progress = new Progress(environment, "articles read")) {
            if (desk instanceof InboxDesk) {
                environment.err()
                        .println("'parley serve' writes this data folder: handing over, and waiting for it");
            }
            int[] repeated = {0};
            int[] refused = {0};
            Bookmarks bookmarks = new NotedBookmarks(app.index()::snapshot, desk, collection, again);
            intake.read(paths, bookmarks, outcome -> {
                switch (outcome) {
                    case Outcome.Read read -> {
                        warn(read);
                        desk.put(read.article().from(SOURCE));
                    }
                    case Outcome.Repeated again -> repeated[0]++;
                    case Outcome.Noted noted -> progress.interrupt(noted.message());
                    case Outcome.Refused refusal -> {
                        refused[0]++;
                        progress.interrupt(refusal.message());
                    }
                }
                if (!(outcome instanceof Outcome.Noted)) {
                    progress.step();
                }
            });
            Tally tally = desk.finish();
            progress.clear();
            environment.out().printf("%d new, %d changed, %d unchanged, %d refused%n", tally.added(),
                    tally.changed(),
                    tally.unchanged() + repeated[0], refused[0]);
            int removed = app.removeOutlived();
            if (removed > 0) {
                environment.out().println(removed + " removed, because they are not to be kept any longer");
            }
            if (!noWait) {
                addVectors(app);
            }
            return refused[0] == 0 ? Status.DONE : Status.INPUT_REFUSED;
        }
    }

    private void addVectors(App app) {
        try (Progress progress = new Progress(environment, "articles still to be embedded")) {
            int without = app.addVectors(progress::show);
            progress.clear();
            if (without > 0 && app.config().answer().byMeaning()) {
                environment.err().println("'parley serve' has still to embed articles, and seems not to: "
                        + without
                        + " left. They are found by their words; 'parley doctor' says how far it is");
            }
        }
    }

    private void warn(Outcome.Read read) {
        read.warnings().forEach(warning -> environment.err().println(read.origin() + ": " + warning));
    }
}
