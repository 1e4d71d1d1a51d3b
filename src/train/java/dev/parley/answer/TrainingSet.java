package dev.parley.answer;

import dev.parley.corpus.Article;
import dev.parley.eval.BadGoldQuestionException;
import dev.parley.eval.GoldQuestion;
import dev.parley.eval.GoldQuestionJson;
import dev.parley.intake.FileIntake;
import dev.parley.intake.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Questions, and the articles they are asked of.
 *
 * @param name of the set, and of the folder of its index
 * @param importance how much a question counts beside one that was written for its article
 */
record TrainingSet(String name, double importance, List<Article> articles, List<GoldQuestion> questions) {

    private static final int LARGEST_ARTICLE_BYTES = 1 << 24;

    /** After the last article of the campaign, whose questions do not say when they were asked. */
    private static final LocalDate ASKED = LocalDate.of(2016, 12, 1);

    /** News of 2016 with questions written for it. */
    static TrainingSet news(Path data) throws IOException, BadGoldQuestionException {
        return new TrainingSet("news", 1, articles(data.resolve("corpus/campaign-2016.jsonl.gz")),
                questions(data.resolve("qa/news.jsonl")));
    }

    /** A quiz of 2023, each {@code every}-th question, with the articles that hold an answer to one of them. */
    static TrainingSet quiz(Path data, int every) throws IOException, BadGoldQuestionException {
        List<GoldQuestion> all = questions(data.resolve("qa/realtime-2023.jsonl"));
        List<GoldQuestion> questions = new ArrayList<>();
        Set<String> gold = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i += every) {
            questions.add(all.get(i));
            gold.addAll(all.get(i).articles());
        }
        List<Article> articles = articles(data.resolve("corpus/realtime-2023.jsonl.gz")).stream()
                .filter(article -> gold.contains(article.identifier())).toList();
        return new TrainingSet("quiz-" + every, 0.3, articles, questions);
    }

    private static List<GoldQuestion> questions(Path file) throws IOException, BadGoldQuestionException {
        List<GoldQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            questions.add(GoldQuestionJson.read(line, "line " + (questions.size() + 1), ASKED));
        }
        return questions;
    }

    private static List<Article> articles(Path file) {
        List<Article> articles = new ArrayList<>();
        new FileIntake(LARGEST_ARTICLE_BYTES, null).read(List.of(file), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                articles.add(read.article());
            }
        });
        return articles;
    }
}
