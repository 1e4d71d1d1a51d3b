package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import java.util.List;

/**
 * Where in an article somebody speaks.
 *
 * @param article the article
 * @param sentences which of its sentences hold their direct speech, from 0, in order; at least one
 */
public record Speech(AnnotatedArticle article, List<Integer> sentences) {

    public Speech {
        sentences = List.copyOf(sentences);
    }
}
