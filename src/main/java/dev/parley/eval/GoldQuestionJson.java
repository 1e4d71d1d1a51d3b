package dev.parley.eval;

import dev.parley.answer.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a question and what answers it from a line of JSON, and writes it as one. */
public final class GoldQuestionJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GoldQuestionJson() {}

    /**
     * The question that {@code line} holds, with its answers.
     *
     * @param line an object in JSON; the keys are told by {@code parley eval --help}
     * @param otherwise what to call it when it has no {@code id}
     * @param today the day it is asked on when it names none
     * @throws BadGoldQuestionException when it is none
     */
    public static GoldQuestion read(String line, String otherwise, LocalDate today)
            throws BadGoldQuestionException {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.isObject()) {
                throw new BadGoldQuestionException("not a JSON object");
            }
            String text = text(json, "question");
            if (text == null || text.isBlank()) {
                throw new BadGoldQuestionException("no \"question\"");
            }
            List<String> answers = texts(json, "answers");
            if (answers == null) {
                throw new BadGoldQuestionException("no \"answers\"; an empty list says that nothing answers");
            }
            if (answers.stream().anyMatch(answer -> GoldQuestion.folded(answer).isEmpty())) {
                throw new BadGoldQuestionException("an answer without a word: every quote would hold it");
            }
            String id = text(json, "id");
            return new GoldQuestion(id == null ? otherwise : id, new Question(text, asked(json, today)),
                    answers, articles(json), text(json, "type"));
        } catch (JacksonException broken) {
            throw new BadGoldQuestionException("not JSON: " + broken.getOriginalMessage());
        }
    }

    /** A line that {@link #read} takes for {@code question}. */
    public static String write(GoldQuestion question) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", question.id());
        json.put("question", question.question().text());
        ArrayNode answers = json.putArray("answers");
        question.answers().forEach(answers::add);
        if (!question.articles().isEmpty()) {
            ArrayNode articles = json.putArray("articles");
            question.articles().forEach(articles::add);
        }
        if (question.type() != null) {
            json.put("type", question.type());
        }
        json.put("asked", question.question().asked().toString());
        return JSON.writeValueAsString(json);
    }

    private static LocalDate asked(JsonNode json, LocalDate today) throws BadGoldQuestionException {
        String asked = text(json, "asked");
        try {
            return asked == null ? today : LocalDate.parse(asked);
        } catch (DateTimeException noDate) {
            throw new BadGoldQuestionException("\"asked\" is no date such as 2016-09-09");
        }
    }

    private static Set<String> articles(JsonNode json) throws BadGoldQuestionException {
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

    private static @Nullable String text(JsonNode json, String key) throws BadGoldQuestionException {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new BadGoldQuestionException("\"" + key + "\" is not text");
        }
        return value.asString();
    }

    private static @Nullable List<String> texts(JsonNode json, String key) throws BadGoldQuestionException {
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
            throw new BadGoldQuestionException("\"" + key + "\" is not a list of texts");
        }
        return texts;
    }
}
