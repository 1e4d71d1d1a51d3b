package dev.parley.text;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Sentence;
import java.util.List;

/** Finds what an article holds: its sentences, its quotations and who said them. Holds no state; safe for any thread. */
public final class Annotator {

    /** The article with its sentences and quotations, all as spans of its body, which is not touched. */
    public AnnotatedArticle annotate(Article article) {
        String body = article.body();
        List<Paragraphs.Run> runs = Paragraphs.find(body);
        List<Sentence> sentences = Sentences.find(body, runs);
        List<Quotation> quotations = Attribution.attribute(body, runs, sentences,
                QuotationMarks.find(body, runs));
        return new AnnotatedArticle(article, sentences, quotations);
    }
}
