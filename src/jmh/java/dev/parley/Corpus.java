package dev.parley;

import dev.parley.answer.Question;
import dev.parley.corpus.Article;
import dev.parley.intake.FileIntake;
import dev.parley.intake.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What benchmarks are run on. */
public final class Corpus {

    /** Real news, where the folder that has it lies beside the project. */
    public static final Path CAMPAIGN = Path.of("..", "shared", "corpus", "campaign-2016.jsonl.gz");

    /** Questions on {@link #CAMPAIGN}. */
    public static final Path QUESTIONS = Path.of("..", "shared", "qa", "news.jsonl");

    private static final LocalDate ASKED = LocalDate.of(2016, 9, 9);

    private Corpus() {}

    /** The articles of a file. */
    public static List<Article> articles(String file) {
        List<Article> articles = new ArrayList<>();
        new FileIntake(1 << 24, null).read(List.of(Path.of(file)), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                articles.add(read.article());
            }
        });
        return articles;
    }

    /** The questions of a file of JSON lines. */
    public static List<Question> questions(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .map(line -> JsonMapper.shared().readTree(line).get("question").asString())
                .map(text -> new Question(text, ASKED)).toList();
    }

    /** Deletes a folder of files. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
