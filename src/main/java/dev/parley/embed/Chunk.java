package dev.parley.embed;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a text as the model reads it at once: its title, then sentences. */
final class Chunk {

    /**
     * A stretch is at most this many tokens, some seven sentences of news. The model could read 512, but the time grows faster
     * than the length.
     */
    static final int MOST_TOKENS = 192;

    private static final int MOST_OF_A_TITLE = 48;

    /** Room for the title, for start and end, and for one such sentence. What stands beyond is not read. */
    private static final int MOST_OF_A_SENTENCE = MOST_TOKENS - MOST_OF_A_TITLE - 2;

    private final long[] tokens;
    private final int firstSentence;
    private final int[] starts;

    private Chunk(long[] tokens, int firstSentence, int[] starts) {
        this.tokens = tokens;
        this.firstSentence = firstSentence;
        this.starts = starts;
    }

    /** From the start token to the end token. Not to be written to. */
    long[] tokens() {
        return tokens;
    }

    /** How many tokens there are. */
    int length() {
        return tokens.length;
    }

    /** The text's sentence that the stretch begins with, from 0. */
    int firstSentence() {
        return firstSentence;
    }

    /** How many sentences the stretch holds. */
    int sentences() {
        return starts.length - 1;
    }

    /** Where among the tokens the sentence of that number within the stretch begins; of one beyond the last, where that ends. */
    int start(int sentence) {
        return starts[sentence];
    }

    /** The stretches of {@code text}, each sentence in one of them. */
    static List<Chunk> of(TitledText text, Tokenizer tokenizer) {
        long[] title = tokenizer.tokens(text.title(), MOST_OF_A_TITLE);
        List<Chunk> chunks = new ArrayList<>();
        List<long[]> sentences = new ArrayList<>();
        int length = title.length + 2;
        int first = 0;
        for (int i = 0; i < text.sentences().size(); i++) {
            long[] sentence = tokenizer.tokens(text.sentences().get(i), MOST_OF_A_SENTENCE);
            if (!sentences.isEmpty() && length + sentence.length > MOST_TOKENS) {
                chunks.add(of(title, sentences, first));
                sentences.clear();
                length = title.length + 2;
                first = i;
            }
            sentences.add(sentence);
            length += sentence.length;
        }
        if (!sentences.isEmpty()) {
            chunks.add(of(title, sentences, first));
        }
        return chunks;
    }

    /** A title and sentences, each as its tokens, that begin with the text's sentence {@code first}. */
    static Chunk of(long[] title, List<long[]> sentences, int first) {
        int length = title.length + 2 + sentences.stream().mapToInt(sentence -> sentence.length).sum();
        long[] tokens = new long[length];
        int[] starts = new int[sentences.size() + 1];
        tokens[0] = Tokenizer.START;
        System.arraycopy(title, 0, tokens, 1, title.length);
        int end = 1 + title.length;
        for (int i = 0; i < sentences.size(); i++) {
            starts[i] = end;
            System.arraycopy(sentences.get(i), 0, tokens, end, sentences.get(i).length);
            end += sentences.get(i).length;
        }
        starts[sentences.size()] = end;
        tokens[end] = Tokenizer.END;
        return new Chunk(tokens, first, starts);
    }
}
