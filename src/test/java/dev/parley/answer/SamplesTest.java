package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.corpus.Quote;
import dev.parley.index.ArticleIndex;
import dev.parley.intake.ArticleJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The articles that come with Parley, and how well it answers questions on them. */
class SamplesTest {

    private static final List<Article> SAMPLES = lines("/dev/parley/samples.jsonl").stream()
            .map(ArticleJson::read).toList();
    private static final List<GoldQuestion> QUESTIONS = GoldQuestion
            .read(lines("/dev/parley/samples-questions.jsonl"));

    private static List<String> lines(String resource) {
        try (InputStream in = SamplesTest.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void samplesSayThatTheyAreSamples() {
        assertThat(SAMPLES).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.collection()).isEqualTo("samples");
            assertThat(sample.identifier()).startsWith("sample:");
            assertThat(sample.headline()).isNotBlank();
            assertThat(sample.published()).isNotNull();
            assertThat(sample.url()).isNull();
        });
        assertThat(SAMPLES).extracting(Article::identifier).doesNotHaveDuplicates();
    }

    @Test
    void questionsOnTheSamplesAreAnswered() {
        try (ArticleIndex index = ArticleIndex.of(SAMPLES)) {
            GoldQuestion.Tally tally = GoldQuestion.ask(QUESTIONS,
                    new Answerer(index::snapshot, Asked.THRESHOLD));
            assertThat(tally.rightFirst()).as(tally.toString()).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void questionsThatTheSamplesDoNotAnswerAreMostlyRefused() {
        try (ArticleIndex index = ArticleIndex.of(SAMPLES)) {
            GoldQuestion.Tally tally = GoldQuestion.ask(QUESTIONS,
                    new Answerer(index::snapshot, Asked.THRESHOLD));
            assertThat(tally.refused()).as(tally.toString()).isGreaterThanOrEqualTo(6.0 / 8);
        }
    }

    @Test
    void everyAnswerIsVerbatim() {
        try (ArticleIndex index = ArticleIndex.of(SAMPLES)) {
            Answerer answerer = new Answerer(index::snapshot, Asked.THRESHOLD);
            for (GoldQuestion question : QUESTIONS) {
                Answer answer = Asked.ask(answerer, question.question());
                Asked.assertLawful(answer, Asked.THRESHOLD);
                assertThat(answer.quotes()).extracting(ScoredQuote::quote).extracting(Quote::article)
                        .allSatisfy(article -> assertThat(SAMPLES).contains(article));
            }
        }
    }
}
