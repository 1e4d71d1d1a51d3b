package dev.parley.answer;

import dev.parley.Comparison;
import dev.parley.Corpus;
import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.index.PlainIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What a warm answer costs, beside a search of plain Lucene for the best fifty of the same passages. One operation is a run
 * through all questions of a file.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnswerBenchmark {

    private static final int PASSAGES = 50;

    @Param("absent")
    public String corpus;

    @Param("absent")
    public String questions;

    private List<Question> asked;
    private Path folder;
    private ArticleIndex index;
    private Answerer answerer;
    private PlainIndex plain;

    @Setup
    public void open() throws IOException {
        List<Article> articles = Corpus.articles(corpus);
        asked = Corpus.questions(questions);

        folder = Files.createTempDirectory("parley-benchmark-");
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            articles.forEach(writer::put);
            writer.commit();
        }
        index = ArticleIndex.open(folder);
        answerer = new Answerer(index::snapshot, 0.5);
        plain = new PlainIndex(articles);
    }

    @TearDown
    public void close() throws IOException {
        index.close();
        plain.close();
        Corpus.delete(folder);
    }

    @Benchmark
    public void parley(Blackhole answers) {
        asked.forEach(question -> answers.consume(answerer.answer(question)));
    }

    @Benchmark
    public void plainLucene(Blackhole hits) throws IOException {
        for (Question question : asked) {
            hits.consume(plain.search(question.text(), true, PASSAGES));
        }
    }

    @Benchmark
    public void plainLuceneOfSentencesAlone(Blackhole hits) throws IOException {
        for (Question question : asked) {
            hits.consume(plain.search(question.text(), false, PASSAGES));
        }
    }

    /** Takes {@code -Dcorpus=FILE} and {@code -Dquestions=FILE}. */
    public static void main(String[] arguments) throws RunnerException {
        Path corpus = Comparison.input("corpus", Corpus.CAMPAIGN);
        Path questions = Comparison.input("questions", Corpus.QUESTIONS);
        Comparison.run(AnswerBenchmark.class, "parley", List.of("plainLucene", "plainLuceneOfSentencesAlone"),
                List.of("corpus=" + corpus, "questions=" + questions));
    }
}
