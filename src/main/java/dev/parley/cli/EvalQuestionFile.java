package dev.parley.cli;

import dev.parley.Environment;
import dev.parley.answer.Question;
import dev.parley.intake.TextLines;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions and what answers them, a line of JSON each. */
final class EvalQuestionFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line is not a question, for a reason that a person can mend. */
    private static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        BadLine(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

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
    List<EvalQuestion> read(Consumer<String> problems) {
        List<EvalQuestion> questions = new ArrayList<>();
        QuestionFile.read(environment, file, line -> {
            try {
                switch (line) {
                    case TextLines.Line.Bad wrong -> throw new BadLine(wrong.reason());
                    case TextLines.Line.Text text -> questions.add(question(text.text(), text.number()));
                }
            } catch (BadLine bad) {
                problems.accept(TerminalText.line(file + ":" + line.number() + ": " + bad.reason));
            }
        });
        return questions;
    }

    private EvalQuestion question(String line, long number) throws BadLine {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.isObject()) {
                throw new BadLine("not a JSON object");
            }
            String text = text(json, "question");
            if (text == null || text.isBlank()) {
                throw new BadLine("no \"question\"");
            }
            List<String> answers = texts(json, "answers");
            if (answers == null) {
                throw new BadLine("no \"answers\"; an empty list says that nothing answers");
            }
            if (answers.stream().anyMatch(answer -> EvalQuestion.folded(answer).isEmpty())) {
                throw new BadLine("an answer without a word: every quote would hold it");
            }
            String id = text(json, "id");
            return new EvalQuestion(id == null ? "line " + number : id, new Question(text, asked(json)),
                    answers, articles(json), text(json, "type"));
        } catch (JacksonException broken) {
            throw new BadLine("not JSON: " + broken.getOriginalMessage());
        }
    }

    private LocalDate asked(JsonNode json) throws BadLine {
        String asked = text(json, "asked");
        try {
            return asked == null ? environment.today() : LocalDate.parse(asked);
        } catch (DateTimeException noDate) {
            throw new BadLine("\"asked\" is no date such as 2016-09-09");
        }
    }

    private static Set<String> articles(JsonNode json) throws BadLine {
        Set<String> articles = new LinkedHashSet<>();
        List<String> several = texts(json, "articles");
        if (several != null) {
            articles.addAll(several);
        }
        String one = text(json, "article");
        if (articles.isEmpty() && one != null) {
            articles.add(one);
        }
        return articles;
    }

    private static @Nullable String text(JsonNode json, String key) throws BadLine {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new BadLine("\"" + key + "\" is not text");
        }
        return value.asString();
    }

    private static @Nullable List<String> texts(JsonNode json, String key) throws BadLine {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode text : value) {
                if (text.isString()) {
                    texts.add(text.asString());
                }
            }
        }
        if (!value.isArray() || texts.size() < value.size()) {
            throw new BadLine("\"" + key + "\" is not a list of texts");
        }
        return texts;
    }
}
