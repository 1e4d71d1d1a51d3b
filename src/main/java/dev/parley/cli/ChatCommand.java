package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.config.ConfigException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley chat}: the conversation of the bot, in a terminal. */
@Command(name = "chat", description = "Ask one question after another, with line editing and history; a question"
        + " may leave out what the one before had.", footer = {
            "", "Without a terminal it reads a question a line from standard input."})
final class ChatCommand implements Callable<Integer> {

    private static final String HELP = """
            Ask in your own words, for example: Who did Lavrov blame for the impasse?
            Then go on: And what did Kerry say? When was that?
            /new forgets what was asked before, /help shows this, /quit or Ctrl-D leaves.
            """;

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--words", description = "Go by words alone: starts faster, finds less.")
    private boolean byWords;

    ChatCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException, IOException {
        try (App app = common.app(environment, byWords)) {
            Answerer answerer = app.answerer();
            if (!app.hasArticles()) {
                environment.err().println(AskCommand.SAMPLES_NOTE);
            }
            if (!environment.interactive()) {
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
                converse(answerer, () -> Optional.ofNullable(lines.readLine()));
                return Status.DONE;
            }
            try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
                Path history = app.data().resolve("chat-history");
                LineReader reader = LineReaderBuilder.builder().terminal(terminal).appName("parley")
                        .variable(LineReader.HISTORY_FILE, history)
                        // A question may hold an exclamation mark; it is no request for an earlier line.
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build();
                environment.out().print(HELP);
                converse(answerer, () -> read(reader));
                return Status.DONE;
            }
        }
    }

    /** Where the next line comes from; empty at the end. */
    private interface Lines {
        Optional<String> next() throws IOException;
    }

    /** An interrupt gives up the line, as in a shell; the end of the input leaves. */
    private static Optional<String> read(LineReader reader) {
        try {
            return Optional.of(reader.readLine("parley> "));
        } catch (UserInterruptException lineGivenUp) {
            return Optional.of("");
        } catch (EndOfFileException left) {
            return Optional.empty();
        }
    }

    private void converse(Answerer answerer, Lines lines) throws IOException {
        AnswerText text = new AnswerText(Style.of(environment));
        Turn before = null;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String words = line.get().strip();
            switch (words) {
                case "" -> {
                }
                case "/quit", "/exit", "quit", "exit" -> {
                    return;
                }
                case "/new" -> {
                    before = null;
                    environment.out().println("A new conversation.");
                }
                case "/help", "help", "?" -> environment.out().print(HELP);
                default -> {
                    Question question = answerer.inFull(before,
                            new Question(words, environment.today()));
                    Answer answer = answerer.answer(question);
                    environment.out().print(text.of(answer)
                            + (question.text().equals(words) ? "" : text.takenFor(question)));
                    before = Turn.after(before, question, answer);
                }
            }
        }
    }
}
