package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.index.EarlierVersion;
import dev.parley.index.IndexSnapshot;
import dev.parley.intake.ArticleJson;
import dev.parley.text.Annotator;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley versions}: what an article said before it was changed. */
@Command(name = "versions", description = "Show what an article said before it was changed.", footer = {"",
    "The latest change comes first: - is a sentence that the article said before, + one that it says since.",
    "Exit status 1 when there is no such article, or it never changed."})
final class VersionsCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm",
            Locale.ENGLISH);

    private final Environment environment;
    private final Annotator annotator = new Annotator();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print each earlier version as one line of JSON, the latest first.")
    private boolean json;

    @Parameters(paramLabel = "ID|URL", description = "The article's identifier or URL.")
    private String article = "";

    VersionsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        try (App app = common.app(environment, true); IndexSnapshot snapshot = app.index().snapshot()) {
            Optional<Article> found = snapshot.find(article);
            if (found.isEmpty()) {
                environment.err().println("There is no article " + TerminalText.line(article)
                        + ": give an identifier or a URL as the answers show it");
                return Status.NOTHING_FOUND;
            }
            List<EarlierVersion> versions = snapshot.earlierVersions(found.get().identifier());
            if (json) {
                versions.forEach(version -> environment.out().println(ArticleJson.write(version.article())));
            } else {
                tell(found.get(), versions);
            }
            return versions.isEmpty() ? Status.NOTHING_FOUND : Status.DONE;
        }
    }

    private void tell(Article now, List<EarlierVersion> versions) {
        PrintStream out = environment.out();
        out.println(TerminalText.line(now.headline()));
        if (versions.isEmpty()) {
            out.println("It has not changed since it was put in.");
        }
        Article next = now;
        for (EarlierVersion version : versions) {
            out.println("Changed on " + inWords(version.replaced()));
            Set<String> before = sentences(version.article());
            Set<String> after = sentences(next);
            tell("-", before, after);
            tell("+", after, before);
            next = version.article();
        }
    }

    private void tell(String sign, Set<String> sentences, Set<String> known) {
        sentences.stream().filter(sentence -> !known.contains(sentence))
                .forEach(sentence -> environment.out()
                        .println("  " + sign + " " + TerminalText.line(sentence)));
    }

    private String inWords(Instant instant) {
        return WHEN.format(instant.atZone(environment.zone()));
    }

    /** The headline counts as one. */
    private Set<String> sentences(Article version) {
        AnnotatedArticle annotated = annotator.annotate(version);
        LinkedHashSet<String> sentences = annotated.sentences().stream()
                .map(sentence -> sentence.span().in(version.body()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        sentences.addFirst(version.headline());
        return sentences;
    }
}
