package dev.parley.answer;

import dev.parley.Comparison;
import dev.parley.Corpus;
import dev.parley.embed.TextEncoder;
import dev.parley.index.ArticleIndex;
import dev.parley.index.PlainIndex;
import java.io.IOException;
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
 * What a warm answer by words and by meaning costs, beside the vector of its question and a search of plain Lucene for the best
 * hundred of the same passages. One operation is a run through all questions of a file.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class MeaningBenchmark {

    private static final int PASSAGES = 100;

    @Param("absent")
    public String corpus;

    @Param("absent")
    public String data;

    @Param("absent")
    public String questions;

    private List<Question> asked;
    private ArticleIndex index;
    private TextEncoder encoder;
    private Answerer answerer;
    private PlainIndex plain;

    @Setup
    public void open() throws IOException {
        asked = Corpus.questions(questions);
        encoder = TextEncoder.load();
        index = ArticleIndex.open(Path.of(data, "index"));
        answerer = new Answerer(index::snapshot, 0.5, Synonyms.builtIn(), encoder::question);
        plain = new PlainIndex(Corpus.articles(corpus));
    }

    @TearDown
    public void close() throws IOException {
        index.close();
        encoder.close();
        plain.close();
    }

    @Benchmark
    public void parley(Blackhole answers) {
        asked.forEach(question -> answers.consume(answerer.answer(question)));
    }

    @Benchmark
    public void vectorAndPlainLucene(Blackhole found) throws IOException {
        for (Question question : asked) {
            found.consume(encoder.question(question.text()));
            found.consume(plain.search(question.text(), true, PASSAGES));
        }
    }

    /** Takes {@code -Ddata=FOLDER}, into which the corpus was ingested, {@code -Dcorpus=FILE} and {@code -Dquestions=FILE}. */
    public static void main(String[] arguments) throws RunnerException {
        Path data = Comparison.input("data", Path.of("data"));
        Path corpus = Comparison.input("corpus", Corpus.CAMPAIGN);
        Path questions = Comparison.input("questions", Corpus.QUESTIONS);
        Comparison.run(MeaningBenchmark.class, "parley", List.of("vectorAndPlainLucene"),
                List.of("corpus=" + corpus, "data=" + data, "questions=" + questions));
    }
}
