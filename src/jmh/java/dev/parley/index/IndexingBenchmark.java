package dev.parley.index;

import dev.parley.Comparison;
import dev.parley.Corpus;
import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What it costs to take a corpus in, from articles in memory to an index on disk, beside plain Lucene with the same passages.
 * Parley finds sentences, quotations and speakers besides, and keeps the articles. The target is a ratio of at most 2 to
 * {@link #plainLucene}; {@link #plainLuceneOfSentencesAlone} shows what the two further fields cost.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 9)
public class IndexingBenchmark {

    @Param("absent")
    public String corpus;

    private List<Article> articles;
    private PlainLucene plain;
    private Path folder;

    @Setup
    public void read() {
        articles = Corpus.articles(corpus);
        plain = new PlainLucene(articles);
    }

    @Setup(Level.Invocation)
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("parley-benchmark-");
    }

    @TearDown(Level.Invocation)
    public void deleteFolder() throws IOException {
        Corpus.delete(folder);
    }

    @Benchmark
    public void parley() {
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            articles.forEach(writer::put);
            writer.commit();
        }
    }

    @Benchmark
    public void plainLucene() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            plain.index(directory, true);
        }
    }

    @Benchmark
    public void plainLuceneOfSentencesAlone() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            plain.index(directory, false);
        }
    }

    /** Takes {@code -Dcorpus=FILE}. */
    public static void main(String[] arguments) throws RunnerException {
        Path file = Comparison.input("corpus", Corpus.CAMPAIGN);
        Comparison.run(IndexingBenchmark.class, "parley",
                List.of("plainLucene", "plainLuceneOfSentencesAlone"),
                List.of("corpus=" + file));
    }
}
