package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.corpus.Article;
import dev.parley.index.Copy;
import dev.parley.index.IndexSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley copies}: which articles tell one story in nearly the same words. */
@Command(name = "copies", description = "List pairs of articles that say the same in nearly the same words.", footer = {
    "",
    "Such are agency copy that several outlets run, a story brought up to date, print and web. An answer quotes"
            + " one of them and names the others. The share is that of the shorter article's runs of five words.",
    "Exit status 1 when there are none."})
final class CopiesCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print each pair as one line of JSON.")
    private boolean json;

    private int pairs;

    CopiesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        try (App app = common.app(environment, true);
                IndexSnapshot snapshot = app.index().snapshot();
                Progress progress = new Progress(environment, "articles compared")) {
            snapshot.forEachArticle(article -> {
                List<Copy> copies = new ArrayList<>(snapshot.copies(article));
                // A pair is found from both sides, and told once.
                copies.removeIf(copy -> copy.article().identifier().compareTo(article.identifier()) < 0);
                copies.forEach(copy -> tell(article, copy, progress));
                progress.step();
            });
            progress.clear();
        }
        if (pairs == 0 && !json) {
            environment.out().println("No two articles are copies.");
        }
        return pairs == 0 ? Status.NOTHING_FOUND : Status.DONE;
    }

    private void tell(Article article, Copy copy, Progress progress) {
        pairs++;
        progress.clear();
        if (json) {
            ObjectNode pair = JSON.createObjectNode();
            pair.putArray("articles").add(article.identifier()).add(copy.article().identifier());
            environment.out().println(JSON.writeValueAsString(pair.put("share", copy.share())));
        } else {
            environment.out().printf("%.0f %% in common%n%s%s", Math.floor(100 * copy.share()), line(article),
                    line(copy.article()));
        }
    }

    private static String line(Article article) {
        String date = article.published() == null ? "no date" : article.published().inWords();
        String publisher = article.publisher() == null ? "" : ", " + article.publisher();
        return "  %s%s: %s (%s)%n".formatted(date, TerminalText.line(publisher).strip(),
                TerminalText.line(article.headline()), TerminalText.line(article.identifier()));
    }
}
