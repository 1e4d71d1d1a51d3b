package dev.parley.cli;

import dev.parley.Environment;
import dev.parley.eval.BadGoldQuestionException;
import dev.parley.eval.GoldQuestion;
import dev.parley.eval.GoldQuestionJson;
import dev.parley.intake.TextLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads questions and what answers them, a line of JSON each. */
final class EvalQuestionFile {

    private final Environment environment;
    private final Path file;

    EvalQuestionFile(Environment environment, Path file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * All questions, in their order; a line that is none is passed over.
     *
     * @param problems told the file, the line and the reason, for each that is passed over
     */
    List<GoldQuestion> read(Consumer<String> problems) {
        List<GoldQuestion> questions = new ArrayList<>();
        QuestionFile.read(environment, file, line -> {
            switch (line) {
                case TextLines.Line.Bad wrong -> problems.accept(problem(line, wrong.reason()));
                case TextLines.Line.Text text -> {
                    try {
                        questions.add(GoldQuestionJson.read(text.text(), "line " + text.number(),
                                environment.today()));
                    } catch (BadGoldQuestionException bad) {
                        problems.accept(problem(line, bad.reason()));
                    }
                }
            }
        });
        return questions;
    }

    private String problem(TextLines.Line line, String reason) {
        return TerminalText.line(file + ":" + line.number() + ": " + reason);
    }
}
