package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.intake.FileIntake;
import dev.parley.intake.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real articles and questions on them, where the folder that has them lies beside the project. */
class RealNewsTest {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Path TALKS = SHARED.resolve("articles").resolve("us-officials-unsure-of-deal.txt");
    private static final Path TALKS_QUESTIONS = SHARED.resolve("qa").resolve("seed.jsonl");
    private static final Path CAMPAIGN = SHARED.resolve("corpus").resolve("campaign-2016.jsonl.gz");
    private static final Path CAMPAIGN_QUESTIONS = SHARED.resolve("qa").resolve("news.jsonl");

    private static Path present(Path file) {
        assumeTrue(Files.exists(file), "no real articles here: " + file + " is absent");
        return file;
    }

    private static List<Article> read(Path file) {
        List<Article> articles = new ArrayList<>();
        new FileIntake(1 << 24, null).read(List.of(present(file)), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                articles.add(read.article());
            }
        });
        return articles;
    }

    @Test
    void questionsOnARealArticleAreAnswered() throws IOException {
        List<GoldQuestion> questions = GoldQuestion.read(Files.readAllLines(present(TALKS_QUESTIONS)));
        String input = Files.readString(present(TALKS));
        String body = input.substring(input.indexOf('\n') + 1);
        try (ArticleIndex index = ArticleIndex.of(read(TALKS))) {
            Answerer answerer = new Answerer(index::snapshot, Asked.THRESHOLD);
            GoldQuestion.Tally tally = GoldQuestion.ask(questions, answerer);
            assertThat(tally.rightFirst()).as(tally.toString()).isGreaterThanOrEqualTo(0.9);
            assertThat(tally.refused()).as(tally.toString()).isGreaterThanOrEqualTo(3.0 / 4);
            for (GoldQuestion question : questions) {
                Answer answer = Asked.ask(answerer, question.question());
                Asked.assertLawful(answer, Asked.THRESHOLD);
                assertThat(answer.quotes()).allSatisfy(quote -> assertIsIn(body, quote));
            }
        }
    }

    @Test
    void everyQuoteFromARealCorpusIsVerbatim(@TempDir Path folder) throws IOException {
        Map<String, String> bodies = bodies(CAMPAIGN);
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            read(CAMPAIGN).forEach(writer::put);
            writer.commit();
        }
        List<GoldQuestion> questions = GoldQuestion.read(Files.readAllLines(present(CAMPAIGN_QUESTIONS)));
        int answered = 0;
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            Answerer answerer = new Answerer(index::snapshot, Asked.THRESHOLD);
            for (GoldQuestion question : questions) {
                Answer answer = Asked.ask(answerer, question.question());
                Asked.assertLawful(answer, Asked.THRESHOLD);
                for (ScoredQuote quote : answer.quotes()) {
                    assertIsIn(bodies.get(quote.quote().article().identifier()), quote);
                }
                answered += answer instanceof Answer.Quoted ? 1 : 0;
            }
        }
        assertThat(answered).isBetween(1, questions.size() - 1);
    }

    /** The bodies as the input has them, read without the intake. */
    private static Map<String, String> bodies(Path corpus) throws IOException {
        Map<String, String> bodies = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(present(corpus))),
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JsonMapper.shared().readTree(line);
                bodies.put(article.get("identifier").asString(), article.get("articleBody").asString());
            }
        }
        return bodies;
    }

    private static void assertIsIn(String input, ScoredQuote quote) {
        int[] codePoints = input.codePoints().toArray();
        assertThat(quote.quote().text()).isEqualTo(new String(codePoints, quote.quote().position().start(),
                quote.quote().position().length()));
    }
}
