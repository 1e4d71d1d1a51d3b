package dev.parley.text;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Sentence;
import java.util.List;

/** Finds what an article holds: its sentences, its quotations and who said them. Holds no state; safe for any thread. */
public final class Annotator {

    /**
     * The article with its sentences and quotations, all as spans of its body, which is not touched.
     *
     * <p>
     * Speech that runs over several paragraphs is one quotation a paragraph, each with the speaker of the first. What stands
     * between marks but is attributed to nobody (a title, a word held at arm's length) is a quotation without a speaker. A turn
     * of a transcript is a quotation without marks. A body of nothing but space that does not break has no sentence.
     */
    public AnnotatedArticle annotate(Article article) {
        String body = article.body();
        List<Paragraphs.Run> runs = Paragraphs.find(body);
        List<Sentence> sentences = Sentences.find(body, runs);
        List<Quotation> quotations = Attribution.attribute(body, runs, sentences,
                QuotationMarks.find(body, runs));
        return new AnnotatedArticle(article, sentences, quotations);
    }
}
