package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.config.ConfigException;
import dev.parley.intake.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley ask}: a question, and the quote that answers it. */
@Command(name = "ask", description = "Answer a question with a quote, or say that there is none.", footer = {
    "", "Exit status 1 when nothing was found.",
    "A line of a batch holds \"id\" and \"question\", and perhaps \"asked\", the day from which \"this week\""
            + " counts; each gets one line of JSON, in the same order."})
final class AskCommand implements Callable<Integer> {

    /** For somebody who has no articles yet. */
    static final String SAMPLES_NOTE = "From the built-in samples. Add articles of your own with: parley ingest PATH";

    /** As many as fit on a screen or two. */
    private static final int MOST_EXPLAINED = 10;

    private final Environment environment;
    private boolean refused;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    private boolean json;

    @Option(names = "--batch", paramLabel = "QUESTIONS.jsonl", description = "Answer every line of this file, as JSON; - reads standard input.")
    private @Nullable Path batch;

    @Option(names = "--corpus", paramLabel = "FILE", description = "Answer from this file alone, in place of the data folder; may be repeated.")
    private List<Path> corpus = List.of();

    @Option(names = "--explain", description = "Show the best candidates after the answer, with what speaks for and against each.")
    private boolean explain;

    @Option(names = "--words", description = "Go by words alone: starts faster, finds less.")
    private boolean byWords;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "What you want to know.")
    private List<String> words = List.of();

    AskCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        Question question = new Question(String.join(" ", words), environment.today());
        if (batch == null && question.isBlank()) {
            throw new UsageException(
                    "ask something, for example: parley ask \"Who did Lavrov blame for the impasse?\"");
        }
        if (batch != null && !question.isBlank()) {
            throw new UsageException(
                    "--batch takes its questions from the file: leave out \"" + question.text() + "\"");
        }
        if (batch != null && !json) {
            throw new UsageException("--batch goes with --json");
        }
        if (explain && json) {
            throw new UsageException("--explain is for people to read: leave out --json");
        }
        if (corpus.stream().anyMatch(file -> file.toString().isBlank())) {
            throw new UsageException("--corpus wants the name of a file");
        }
        try (App app = common.app(environment, byWords)) {
            Answerer answerer = corpus.isEmpty() ? app.answerer() : answererOf(corpus, app);
            int status = batch == null
                    ? answer(answerer, question)
                    : new Batch(environment, answerer).run(batch);
            if (batch == null && corpus.isEmpty() && !app.hasArticles()) {
                environment.err().println(SAMPLES_NOTE);
            }
            return refused ? Status.INPUT_REFUSED : status;
        }
    }

    private Answerer answererOf(List<Path> files, App app) {
        try (Progress progress = new Progress(environment, "articles still to be embedded")) {
            return app.answererOf(files, this::tell, progress::show);
        }
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refusal) {
            refused = true;
            environment.err().println(refusal.message());
        }
    }

    private int answer(Answerer answerer, Question question) {
        Answer answer = answerer.answer(question);
        if (json) {
            environment.out().println(AnswerJson.answer(null, answer));
        } else {
            environment.out().print(new AnswerText(Style.of(environment)).of(answer));
            if (explain && !(answer instanceof Answer.NoQuestion)) {
                environment.out().print(ExplanationText.of(answerer.explain(question, MOST_EXPLAINED)));
            }
        }
        return answer instanceof Answer.Quoted ? Status.DONE : Status.NOTHING_FOUND;
    }
}
