package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.config.ConfigException;
import dev.parley.eval.Evaluation;
import dev.parley.eval.GoldQuestion;
import dev.parley.eval.Grade;
import dev.parley.intake.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley eval}: how well questions are answered of which the answers are known. */
@Command(name = "eval", description = "Grade the answers to questions of which you know what answers them.", footer = {
    "",
    "A line of the file holds \"id\", \"question\" and \"answers\": texts, any of which a right quote holds; an"
            + " empty list where nothing answers. It may hold \"article\" or \"articles\", the identifiers of those that"
            + " answer, \"type\", a name to group by, and \"asked\", the day from which \"this week\" counts.",
    "A quote is right when it holds an answer, but for case, Unicode form, quotation marks and white space. Where"
            + " articles are named, an answer of at most 25 characters counts only in one of them.",
    "quote@1: the first quote is right. hit@5: one of five is. MRR: the mean of 1 / the rank of the first right one."
            + " AUROC: the chance that an answerable question gets a higher confidence than an unanswerable one."
            + " Coverage: the answerable questions that are answered. Precision: the answers given that are right.",
    "Exit status 3 when a line or an article was refused; the others are graded."})
final class EvalCommand implements Callable<Integer> {

    private final Environment environment;
    private boolean refused;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--corpus", paramLabel = "FILE", description = "Answer from this file alone, in place of the data folder; may be repeated.")
    private List<Path> corpus = List.of();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page with the figures, the precision-coverage curve and the worst misses.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print all figures and misses as one line of JSON.")
    private boolean json;

    @Option(names = "--words", description = "Go by words alone, without the model.")
    private boolean byWords;

    @Parameters(paramLabel = "QUESTIONS.jsonl", description = "The questions and their answers; - reads standard input.")
    private @Nullable Path questions;

    EvalCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        if (report != null && !isWritable(report)) {
            throw new UsageException("cannot write a report to " + report);
        }
        List<GoldQuestion> gold = read();
        try (App app = common.app(environment, byWords)) {
            Answerer answerer = corpus.isEmpty() ? app.answerer() : answererOf(app);
            Evaluation result = Evaluation.of(grade(gold, answerer), app.config().answer().threshold());
            if (json) {
                environment.out().println(EvalJson.of(result));
            } else {
                environment.out().print(new EvalText(Style.of(environment)).of(result));
            }
            write(result);
        }
        return refused ? Status.INPUT_REFUSED : Status.DONE;
    }

    /** So far as it can be told before the questions are answered, which may take long. */
    private static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && !Files.isDirectory(file);
    }

    private List<GoldQuestion> read() {
        if (questions == null) {
            throw new UsageException("say which questions");
        }
        return new EvalQuestionFile(environment, questions).read(this::refuse);
    }

    private Answerer answererOf(App app) {
        try (Progress progress = new Progress(environment, "articles still to be embedded")) {
            return app.answererOf(corpus, this::tell, progress::show);
        }
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refusal) {
            refuse(refusal.message());
        }
    }

    private void refuse(String message) {
        refused = true;
        environment.err().println(message);
    }

    private List<Grade> grade(List<GoldQuestion> gold, Answerer answerer) {
        List<Grade> grades = new ArrayList<>();
        boolean samples = false;
        try (Progress progress = new Progress(environment, "of " + gold.size() + " questions answered")) {
            for (GoldQuestion question : gold) {
                Instant start = environment.clock().instant();
                Answer answer = answerer.answer(question.question());
                Duration time = Duration.between(start, environment.clock().instant());
                grades.add(Grade.of(question, answer, time));
                samples |= answer.quotes().stream().anyMatch(quote -> quote.quote().article().isSample());
                progress.step();
            }
        }
        if (samples) {
            environment.err().println(
                    "Graded on the built-in samples. Add articles of your own with: parley ingest PATH");
        }
        return grades;
    }

    private void write(Evaluation result) {
        if (report == null) {
            return;
        }
        try {
            Files.write(report, EvalHtml.of(result).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.err().println("Report: " + report);
    }
}
