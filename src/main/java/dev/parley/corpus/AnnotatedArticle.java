package dev.parley.corpus;

import java.util.List;

/**
 * An article and what was found in it, as spans of its body.
 *
 * @param article the article, as given
 * @param sentences in order, not overlapping; at least one
 * @param quotations in order of their start
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences, List<Quotation> quotations) {

    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }
}
