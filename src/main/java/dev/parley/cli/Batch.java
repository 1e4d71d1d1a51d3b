package dev.parley.cli;

import dev.parley.Environment;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many questions in one process: a line of JSON in, a line of JSON out, in the same order. */
final class Batch {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Environment environment;
    private final Answerer answerer;

    Batch(Environment environment, Answerer answerer) {
        this.environment = environment;
        this.answerer = answerer;
    }

    /** @return the exit status: 0, or 3 when a line was bad */
    int run(Path file) {
        int status = Status.DONE;
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !answer(line)) {
                    status = Status.INPUT_REFUSED;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return status;
    }

    private BufferedReader open(Path file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("cannot read the questions in " + file);
        }
        return Files.newBufferedReader(file);
    }

    /** @return false when the line was bad */
    private boolean answer(String line) {
        String id = null;
        try {
            JsonNode json = JSON.readTree(line);
            id = text(json, "id");
            String question = text(json, "question");
            if (question == null || question.isBlank()) {
                environment.out().println(AnswerJson.error(id, "no \"question\""));
                return false;
            }
            String asked = text(json, "asked");
            LocalDate day = asked == null ? environment.today() : LocalDate.parse(asked);
            environment.out().println(AnswerJson.answer(id, answerer.answer(new Question(question, day))));
            return true;
        } catch (JacksonException broken) {
            environment.out().println(AnswerJson.error(id, "not JSON: " + broken.getOriginalMessage()));
        } catch (DateTimeException noDate) {
            environment.out().println(AnswerJson.error(id, "\"asked\" is no date such as 2016-09-09"));
        }
        return false;
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asString();
    }
}
