package dev.parley.cli;

import dev.parley.Environment;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.intake.TextLines;
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

    private final Environment environment;
    private final Answerer answerer;
    private boolean bad;

    Batch(Environment environment, Answerer answerer) {
        this.environment = environment;
        this.answerer = answerer;
    }

    /** @return the exit status: 0, or 3 when a line was bad */
    int run(Path file) {
        QuestionFile.read(environment, file, line -> {
            switch (line) {
                case TextLines.Line.Bad wrong -> refuse(null, wrong.reason());
                case TextLines.Line.Text text -> answer(text.text());
            }
        });
        return bad ? Status.INPUT_REFUSED : Status.DONE;
    }

    private void answer(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException broken) {
            refuse(null, "not a JSON object");
            return;
        }
        JsonNode id = json.get("id");
        JsonNode question = json.get("question");
        if (question == null || !question.isString() || question.asString().isBlank()) {
            refuse(id, json.isObject() ? "no \"question\"" : "not a JSON object");
            return;
        }
        try {
            JsonNode asked = json.get("asked");
            LocalDate day = asked == null ? environment.today() : LocalDate.parse(asked.asString(""));
            environment.out()
                    .println(AnswerJson.answer(id, answerer.answer(new Question(question.asString(), day))));
        } catch (DateTimeException noDate) {
            refuse(id, "\"asked\" is no date such as 2016-09-09");
        }
    }

    private void refuse(@Nullable JsonNode id, String reason) {
        bad = true;
        environment.out().println(AnswerJson.error(id, reason));
    }
}
