package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Speaker;
import dev.parley.intake.Outcome;
import dev.parley.text.Annotator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley quotes}: who says what in an article, without keeping it. */
@Command(name = "quotes", description = "List the direct quotations of articles, and who says them.", footer = {
    "", "With --json one article a line, in the order of the input. Positions count code points of the body,"
            + " inside the quotation marks. A speaker is given only where the article makes it plain."})
final class QuotesCommand implements Callable<Integer> {

    private final Environment environment;
    private final Annotator annotator = new Annotator();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print each article's quotations as one line of JSON.")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file, or a folder with all that is in it.")
    private List<Path> paths = List.of();

    QuotesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        boolean[] refused = {false};
        try (App app = common.app(environment)) {
            app.reader(null).read(paths, outcome -> {
                switch (outcome) {
                    case Outcome.Read read -> print(annotator.annotate(read.article()));
                    case Outcome.Repeated repeated -> environment.err()
                            .println(repeated.origin() + ": the same article as " + repeated.first());
                    case Outcome.Noted noted -> environment.err().println(noted.message());
                    case Outcome.Refused refusal -> {
                        refused[0] = true;
                        environment.err().println(refusal.message());
                    }
                }
            });
        }
        return refused[0] ? Status.INPUT_REFUSED : Status.DONE;
    }

    private void print(AnnotatedArticle annotated) {
        environment.out().print(json ? asJson(annotated) + "\n" : asText(annotated));
    }

    private static String asJson(AnnotatedArticle annotated) {
        SpanJson spans = new SpanJson(annotated.article().body());
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("identifier", annotated.article().identifier());
        ArrayNode quotations = line.putArray("quotations");
        for (Quotation quotation : annotated.quotations()) {
            ObjectNode node = spans.of(quotation.span()).put("kind", "direct");
            Speaker speaker = quotation.speaker();
            if (speaker != null) {
                node.putObject("speaker").put("name", speaker.name()).set("mention",
                        spans.of(speaker.mention()));
            }
            if (quotation.cue() != null) {
                node.set("cue", spans.of(quotation.cue()));
            }
            quotations.add(node);
        }
        return JsonMapper.shared().writeValueAsString(line);
    }

    private String asText(AnnotatedArticle annotated) {
        Article article = annotated.article();
        StringBuilder text = new StringBuilder();
        text.append(Style.of(environment).title(TerminalText.line(title(article)))).append("\n\n");
        for (Quotation quotation : annotated.quotations()) {
            Speaker speaker = quotation.speaker();
            text.append("  ").append(TerminalText.line(quotation.span().in(article.body()))).append('\n')
                    .append("  — ")
                    .append(speaker == null || !speaker.isNamed()
                            ? "not said by whom"
                            : TerminalText.line(speaker.name()))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String title(Article article) {
        return article.headline().isBlank() ? article.identifier() : article.headline();
    }
}
