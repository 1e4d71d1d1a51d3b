package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.answer.Said;
import dev.parley.answer.SaidQuery;
import dev.parley.answer.SaidRequest;
import dev.parley.config.ConfigException;
import dev.parley.index.CollectionFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley said}: what somebody said, in the kept articles. */
@Command(name = "said", description = "List what somebody is quoted with, the newest first.", footer = {"",
    "In place of the options, one can write: parley said Lavrov about the truce from 9 September 2016",
    "Exit status 1 when nobody of that name is quoted, or with nothing of that kind."})
final class SaidCommand implements Callable<Integer> {

    /** As many as fit on a few screens. */
    private static final int QUOTES_A_PAGE = 10;

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--about", paramLabel = "TOPIC", description = "Only what is about this.")
    private String about = "";

    @Option(names = "--from", paramLabel = "DATE", description = "Only articles from this day, month or year on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only articles until this day, month or year.")
    private @Nullable String to;

    @Option(names = "--page", paramLabel = "N", description = "Which page of ten quotes; else the first.")
    private int page = 1;

    @Option(names = "--json", description = "Print the page as one line of JSON.")
    private boolean json;

    @Parameters(paramLabel = "SPEAKER", arity = "1..*", description = "Whose words: a surname will do.")
    private List<String> speaker = List.of();

    SaidCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        SaidQuery query = query();
        if (page < 1) {
            throw new UsageException("--page counts from 1");
        }
        // Nothing is compared by its meaning, so no model is needed.
        try (App app = common.app(environment, true)) {
            Said said = app.sayings().page(query, CollectionFilter.EVERYTHING, page, QUOTES_A_PAGE);
            if (json) {
                environment.out().println(AnswerJson.said(said));
            } else {
                environment.out().print(new SaidText(Style.of(environment)).of(said));
            }
            if (!app.hasArticles()) {
                environment.err().println(AskCommand.SAMPLES_NOTE);
            }
            return said instanceof Said.Page found && !found.quotes().isEmpty()
                    ? Status.DONE
                    : Status.NOTHING_FOUND;
        }
    }

    private SaidQuery query() {
        LocalDate today = environment.today();
        SaidRequest request = SaidRequest.read(String.join(" ", speaker), today).about(about);
        request = from == null ? request : request.from(from, today);
        request = to == null ? request : request.until(to, today);
        return switch (request) {
            case SaidRequest.Understood understood -> understood.query();
            case SaidRequest.NobodyNamed nobody ->
                throw new UsageException("name somebody, for example: parley said Lavrov --about delay");
            case SaidRequest.UnreadDate unread -> throw new UsageException(
                    "no dates can be read from \"" + TerminalText.line(unread.words())
                            + "\"; write 2016-09-09, 9 September 2016, March 2016 or 2016, the earlier first");
        };
    }
}
