package dev.parley.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Turns questions and the sentences of articles into vectors whose cosine says how near they are in meaning: bge-small-en-v1.5
 * (Xiao et al. 2023, MIT licence), with weights of eight bits, on the CPU. Safe for use by many threads.
 *
 * <p>A sentence is read in its context: the model sees the title and a stretch of some seven sentences at once, and a sentence's
 * vector is the mean of its own tokens' vectors of the last layer (late chunking, Günther et al. 2024, arXiv:2409.04701). So
 * every word of an article is read once, and "he refused" still knows who and what.
 */
public final class TextEncoder implements AutoCloseable {

    /** How many components a vector has. */
    public static final int DIMENSIONS = 384;

    /**
     * Names the model and the way it is used. Vectors of one name can be compared with each other, and with those of no other.
     */
    public static final String MODEL = "bge-small-en-v1.5-q/late-192";

    /** What the model was trained to see before a question (its model card). */
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /** More of a question is not read. */
    private static final int MOST_OF_A_QUESTION = 128;

    private static final String VOCABULARY = "bge-small-en-v1.5-q-tokenizer.json";
    private static final String WEIGHTS = "bge-small-en-v1.5-q.onnx";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Tokenizer tokenizer;
    private final OrtSession session;
    private final long[] instruction;
    /** Held to read while the model is at work: closing it then would bring the process down. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private TextEncoder(Tokenizer tokenizer, Weights weights) throws OrtException {
        this.tokenizer = tokenizer;
        this.instruction = tokenizer.tokens(INSTRUCTION, MOST_OF_A_QUESTION);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = weights.open(environment, options);
        }
    }

    /** Where the weights are read from. */
    private interface Weights {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    /** Loads the model that comes with the program, which takes about half a second and some 150 MB outside the heap. */
    public static TextEncoder load() {
        try (InputStream vocabulary = resource(VOCABULARY); InputStream weights = resource(WEIGHTS)) {
            byte[] bytes = weights.readAllBytes();
            return load(vocabulary, (environment, options) -> environment.createSession(bytes, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the same files from {@code folder}: without the 34 MB on the heap, and sooner. */
    public static TextEncoder load(Path folder) {
        try (InputStream vocabulary = Files.newInputStream(folder.resolve(VOCABULARY))) {
            String weights = folder.resolve(WEIGHTS).toString();
            return load(vocabulary, (environment, options) -> environment.createSession(weights, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextEncoder load(InputStream vocabulary, Weights weights) {
        try {
            return new TextEncoder(new Tokenizer(vocabulary), weights);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TextEncoder.class.getResourceAsStream("/" + name), name);
    }

    /**
     * The vector of a question.
     *
     * @throws IllegalStateException when closed
     */
    public byte[] question(String question) {
        return whileOpen(() -> {
            long[] words = tokenizer.tokens(question, MOST_OF_A_QUESTION);
            Chunk chunk = Chunk.of(instruction, List.of(words), 0);
            Place place = new Place(chunk, Arrays.asList(new byte[1][]));
            run(List.of(place));
            return place.vectors.getFirst();
        });
    }

    private <T> T whileOpen(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * The vectors of {@code texts}, each with one a sentence, in order.
     *
     * @throws IllegalStateException when closed, before or meanwhile
     */
    public List<List<byte[]>> sentences(List<TitledText> texts) {
        List<List<byte[]>> vectors = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (TitledText text : texts) {
            List<byte[]> ofText = Arrays.asList(new byte[text.sentences().size()][]);
            vectors.add(ofText);
            whileOpen(() -> Chunk.of(text, tokenizer)).forEach(chunk -> places.add(new Place(chunk, ofText)));
        }
        for (List<Place> batch : Batches.of(places, place -> place.chunk.length())) {
            whileOpen(() -> run(batch));
        }
        return vectors;
    }

    /** A chunk, and where the vectors of its text's sentences go to. */
    private record Place(Chunk chunk, List<byte[]> vectors) {}

    private List<Place> run(List<Place> batch) {
        int longest = batch.stream().mapToInt(place -> place.chunk.length()).max().orElseThrow();
        LongBuffer tokens = LongBuffer.allocate(batch.size() * longest);
        LongBuffer mask = LongBuffer.allocate(batch.size() * longest);
        for (int i = 0; i < batch.size(); i++) {
            long[] ofChunk = batch.get(i).chunk.tokens();
            tokens.put(i * longest, ofChunk);
            for (int j = 0; j < ofChunk.length; j++) {
                mask.put(i * longest + j, 1);
            }
        }
        long[] shape = {batch.size(), longest};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, tokens, shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor types = OnnxTensor.createTensor(environment,
                        LongBuffer.allocate(batch.size() * longest), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", input, "attention_mask", attention,
                        "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int i = 0; i < batch.size(); i++) {
                pool(states, i * longest, batch.get(i));
            }
            return batch;
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed", e);
        }
    }

    private static void pool(FloatBuffer states, int firstToken, Place place) {
        Chunk chunk = place.chunk;
        for (int sentence = 0; sentence < chunk.sentences(); sentence++) {
            int from = chunk.start(sentence);
            int to = chunk.start(sentence + 1);
            // Where the tokenizer sees nothing (a lone control character, say), the whole stretch stands for the sentence.
            float[] mean = from < to
                    ? mean(states, firstToken + from, firstToken + to)
                    : mean(states, firstToken, firstToken + chunk.length());
            place.vectors.set(chunk.firstSentence() + sentence, Vectors.quantize(mean));
        }
    }

    /** The sum, to be exact, whose direction is the mean's. */
    private static float[] mean(FloatBuffer states, int from, int to) {
        float[] sum = new float[DIMENSIONS];
        float[] state = new float[DIMENSIONS];
        for (int token = from; token < to; token++) {
            states.get(token * DIMENSIONS, state);
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += state[i];
            }
        }
        return sum;
    }

    /** Waits for what the model is at, some tenths of a second, and frees it. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
                tokenizer.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
