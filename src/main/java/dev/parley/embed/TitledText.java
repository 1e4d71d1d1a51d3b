package dev.parley.embed;

import java.util.List;

/**
 * A text to be turned into vectors, one a sentence.
 *
 * @param title read before every stretch of the text, so that a sentence is understood by what it is about; may be empty
 * @param sentences in order
 */
public record TitledText(String title, List<String> sentences) {

    public TitledText {
        sentences = List.copyOf(sentences);
    }
}
