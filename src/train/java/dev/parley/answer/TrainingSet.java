package dev.parley.answer;

import dev.parley.corpus.Article;
import dev.parley.corpus.TextPosition;
import dev.parley.intake.FileIntake;
import dev.parley.intake.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions, and the articles they are asked of.
 *
 * @param name of the set, and of the folder of its index
 */
record TrainingSet(String name, List<Article> articles, List<TrainingQuestion> questions) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2016, 12, 1);

    /** News of 2016 with questions written for it. */
    static TrainingSet news(Path data) {
        return new TrainingSet("news", articles(data.resolve("corpus/campaign-2016.jsonl.gz")),
                questions(data.resolve("qa/news.jsonl")));
    }

    /** A quiz of 2023, each {@code every}-th question, with the articles that hold an answer to one of them. */
    static TrainingSet quiz(Path data, int every) {
        List<TrainingQuestion> questions = everyOf(questions(data.resolve("qa/realtime-2023.jsonl")), every);
        Set<String> gold = new LinkedHashSet<>();
        questions.forEach(question -> gold.addAll(question.articles()));
        List<Article> articles = articles(data.resolve("corpus/realtime-2023.jsonl.gz")).stream()
                .filter(article -> gold.contains(article.identifier())).toList();
        return new TrainingSet("quiz-" + every, articles, questions);
    }

    private static <T> List<T> everyOf(List<T> all, int every) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            chosen.add(all.get(i));
        }
        return chosen;
    }

    /** Passages of an encyclopedia: half of the development set of SQuAD 2.0. */
    static TrainingSet encyclopedia(Path data) {
        List<Article> articles = new ArrayList<>();
        List<TrainingQuestion> questions = new ArrayList<>();
        JsonNode titles = JSON.readTree(data.resolve("qa/squad-v2-half.json").toFile()).get("data");
        for (int i = 0; i < titles.size(); i++) {
            JsonNode title = titles.get(i);
            for (int j = 0; j < title.get("paragraphs").size(); j++) {
                JsonNode paragraph = title.get("paragraphs").get(j);
                String identifier = "squad:" + i + "-" + j;
                articles.add(article(identifier, title.get("title").asString().replace('_', ' '),
                        paragraph.get("context").asString()));
                for (JsonNode question : paragraph.get("qas")) {
                    List<TextPosition> places = new ArrayList<>();
                    for (JsonNode answer : question.get("answers")) {
                        String text = answer.get("text").asString();
                        int start = answer.get("answer_start").asInt();
                        places.add(new TextPosition(start, start + text.codePointCount(0, text.length())));
                    }
                    boolean impossible = question.path("is_impossible").asBoolean(false);
                    questions.add(new TrainingQuestion(question.get("id").asString(),
                            new Question(question.get("question").asString(), DAY), List.of(identifier),
                            List.of(), impossible ? List.of() : places));
                }
            }
        }
        return new TrainingSet("encyclopedia", articles, questions);
    }

    /** Reviews, forum posts and encyclopedia articles with questions; each {@code every}-th question. */
    static TrainingSet passages(Path data, int every) {
        Map<String, Article> articles = new LinkedHashMap<>();
        List<TrainingQuestion> questions = new ArrayList<>();
        int[] number = {0};
        forEachLine(data.resolve("train/question-passages.jsonl.gz"), line -> {
            String headline = line.get("headline").asString();
            String body = line.get("articleBody").asString();
            Article article = articles.computeIfAbsent(headline + "\n" + body,
                    key -> article("passage:" + articles.size(), headline, body));
            List<TextPosition> places = new ArrayList<>();
            line.get("answers").forEach(
                    answer -> places.add(new TextPosition(answer.get(0).asInt(), answer.get(1).asInt())));
            if (number[0]++ % every == 0) {
                questions.add(new TrainingQuestion("q" + number[0],
                        new Question(line.get("question").asString(), DAY),
                        List.of(article.identifier()), List.of(), places));
            }
        });
        return new TrainingSet("passages", List.copyOf(articles.values()), questions);
    }

    private static Article article(String identifier, String headline, String body) {
        return new Article(identifier, headline, List.of(), null, null, null, null, body);
    }

    private static List<TrainingQuestion> questions(Path file) {
        List<TrainingQuestion> questions = new ArrayList<>();
        forEachLine(file, line -> {
            List<String> answers = new ArrayList<>();
            line.get("answers").forEach(answer -> answers.add(answer.asString()));
            List<String> articles = new ArrayList<>();
            if (line.hasNonNull("article")) {
                articles.add(line.get("article").asString());
            }
            line.path("articles").forEach(article -> articles.add(article.asString()));
            LocalDate asked = line.hasNonNull("asked") ? LocalDate.parse(line.get("asked").asString()) : DAY;
            questions.add(new TrainingQuestion(line.get("id").asString(),
                    new Question(line.get("question").asString(), asked), articles, answers, List.of()));
        });
        return questions;
    }

    private static List<Article> articles(Path file) {
        List<Article> articles = new ArrayList<>();
        new FileIntake(1 << 24, null).read(List.of(file), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                articles.add(read.article());
            }
        });
        return articles;
    }

    private interface LineConsumer {
        void accept(JsonNode line);
    }

    private static void forEachLine(Path file, LineConsumer consumer) {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).map(JSON::readTree).forEach(consumer::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
