package dev.parley.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/** Turns text into the numbers that stand for its word pieces in the model's vocabulary. */
final class Tokenizer implements AutoCloseable {

    /** Stands before every text. */
    static final long START = 101;

    /** Stands after every text. */
    static final long END = 102;

    static {
        // The library would ask the network whether it runs in Amazon's cloud and, if so, tell its makers.
        System.setProperty("ai.djl.offline", "true");
    }

    private final HuggingFaceTokenizer tokenizer;

    /** Reads the vocabulary and the rules from a Hugging Face {@code tokenizer.json}. */
    Tokenizer(InputStream json) {
        try {
            this.tokenizer = HuggingFaceTokenizer.newInstance(json,
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first {@code most} tokens of {@code text}, without {@link #START} and {@link #END}; none for blank text. */
    long[] tokens(String text, int most) {
        long[] tokens = tokenizer.encode(text, false, false).getIds();
        return tokens.length <= most ? tokens : Arrays.copyOf(tokens, most);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
