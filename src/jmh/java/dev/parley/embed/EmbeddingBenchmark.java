package dev.parley.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.Comparison;
import dev.parley.Corpus;
import dev.parley.corpus.Article;
import dev.parley.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * What the vectors of articles cost, tokens and means and all, beside ONNX Runtime alone on the same batches, with the tokens
 * at hand and the result left unread. One operation is some eight articles.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class EmbeddingBenchmark {

    /** Every so many articles of the corpus. */
    private static final int EVERY = 101;

    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";

    @Param("absent")
    public String corpus;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final List<TitledText> texts = new ArrayList<>();
    private final List<Map<String, OnnxTensor>> batches = new ArrayList<>();
    private TextEncoder encoder;
    private OrtSession session;

    @Setup
    public void open() throws IOException, OrtException {
        List<Article> articles = Corpus.articles(corpus);
        for (int i = 0; i < articles.size(); i += EVERY) {
            Article article = articles.get(i);
            texts.add(new TitledText(article.headline(), Sentences.find(article.body()).stream()
                    .map(sentence -> sentence.span().in(article.body())).toList()));
        }
        encoder = TextEncoder.load();
        try (InputStream vocabulary = EmbeddingBenchmark.class.getResourceAsStream(TOKENIZER);
                Tokenizer tokenizer = new Tokenizer(vocabulary)) {
            List<Chunk> chunks = texts.stream().flatMap(text -> Chunk.of(text, tokenizer).stream()).toList();
            for (List<Chunk> batch : Batches.of(chunks, Chunk::length)) {
                batches.add(inputs(batch));
            }
        }
        try (InputStream model = EmbeddingBenchmark.class.getResourceAsStream(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            session = environment.createSession(model.readAllBytes(), options);
        }
    }

    private Map<String, OnnxTensor> inputs(List<Chunk> batch) throws OrtException {
        int longest = batch.getLast().length();
        long[] shape = {batch.size(), longest};
        LongBuffer tokens = LongBuffer.allocate(batch.size() * longest);
        LongBuffer mask = LongBuffer.allocate(batch.size() * longest);
        for (int i = 0; i < batch.size(); i++) {
            tokens.put(i * longest, batch.get(i).tokens());
            for (int j = 0; j < batch.get(i).length(); j++) {
                mask.put(i * longest + j, 1);
            }
        }
        return Map.of("input_ids", OnnxTensor.createTensor(environment, tokens, shape), "attention_mask",
                OnnxTensor.createTensor(environment, mask, shape), "token_type_ids",
                OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * longest), shape));
    }

    @TearDown
    public void close() throws OrtException {
        encoder.close();
        session.close();
        batches.forEach(batch -> batch.values().forEach(OnnxTensor::close));
    }

    @Benchmark
    public void parley(Blackhole vectors) {
        vectors.consume(encoder.sentences(texts));
    }

    @Benchmark
    public void onnxRuntime(Blackhole results) throws OrtException {
        for (Map<String, OnnxTensor> batch : batches) {
            try (OrtSession.Result result = session.run(batch)) {
                results.consume(result);
            }
        }
    }

    /** Takes {@code -Dcorpus=FILE}. */
    public static void main(String[] arguments) throws RunnerException {
        Path corpus = Comparison.input("corpus", Corpus.CAMPAIGN);
        Comparison.run(EmbeddingBenchmark.class, "parley", List.of("onnxRuntime"),
                List.of("corpus=" + corpus));
    }
}
