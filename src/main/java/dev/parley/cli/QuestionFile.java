package dev.parley.cli;

import dev.parley.Environment;
import dev.parley.intake.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of questions, one a line, perhaps compressed; {@code -} is standard input. */
final class QuestionFile {

    private static final Path STANDARD_INPUT = Path.of("-");

    /** Far more than a question and what may stand beside it in its line. */
    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private QuestionFile() {}

    /**
     * Hands over every line that is not blank.
     *
     * @throws UsageException when the file cannot be opened
     */
    static void read(Environment environment, Path file, Consumer<TextLines.Line> sink) {
        try (InputStream in = file.equals(STANDARD_INPUT) ? environment.in() : open(file)) {
            TextLines.read(in, LONGEST_LINE_BYTES, line -> {
                if (!(line instanceof TextLines.Line.Text text && text.text().isBlank())) {
                    sink.accept(line);
                }
            });
        } catch (IOException unreadable) {
            throw new UsageException("cannot read the questions in " + TerminalText.line(file.toString()));
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException(
                    TerminalText.line(file.toString()) + " is a folder, not a file of questions");
        }
        return TextLines.open(file);
    }
}
