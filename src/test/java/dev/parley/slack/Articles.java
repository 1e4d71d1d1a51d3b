package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.ScoredQuote;
import dev.parley.corpus.Article;
import dev.parley.corpus.Citation;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.List;

/** Answers from small articles, made as the program makes them. */
final class Articles {

    static final String WORDS = "Our American partners have failed to separate the moderate opposition from the terrorists.";

    /** What stands before the words in every article. */
    static final String CONTEXT = "Lavrov said:";

    private Articles() {}

    /** Lavrov's words in an article of 9 September 2016. */
    static Answer.Quoted lavrov() {
        return quoted(WORDS);
    }

    /** An article in which Lavrov says {@link #WORDS}. */
    static Article spoken() {
        return article("Talks end without a deal", "\u201c" + WORDS + "\u201d Sergei Lavrov said.", "news");
    }

    /** A quote of these words, with speaker, publisher, date and link. */
    static Answer.Quoted quoted(String words) {
        return new Answer.Quoted(0.9,
                List.of(scored(article("Talks end without a deal", words, "news"), words, "Sergei Lavrov")));
    }

    /** A quote of an article as given. */
    static ScoredQuote scored(Article article, String words, String speaker) {
        return scored(article, words, speaker, false, false);
    }

    static ScoredQuote scored(Article article, String words, String speaker, boolean before, boolean after) {
        int start = article.body().indexOf(words);
        Quote quote = Quote.of(article, new Span(start, start + words.length()));
        Speaker said = speaker == null ? null : new Speaker(speaker, new Span(0, 6));
        return new ScoredQuote(quote, said, Citation.of(quote, 3), List.of(), before, after, 1);
    }

    /** As {@link #quoted}, with the sentence before the words for their context, and another article that has them too. */
    static Answer.Quoted inContext(String words) {
        ScoredQuote alone = quoted(words).best();
        Article other = new Article("again", "Talks end", List.of(), "Other News", null, null, null, words);
        return new Answer.Quoted(0.9,
                List.of(new ScoredQuote(alone.quote(), alone.speaker(), alone.citation(), List.of(), false,
                        false, new Span(0, CONTEXT.length()), List.of(other), 1)));
    }

    static Article article(String headline, String words, String collection) {
        return article(headline, words, collection, "https://news.example/2016/talks");
    }

    static Article article(String headline, String words, String collection, String url) {
        return new Article("talks", headline, List.of(), "Example News",
                PublicationDate.parse("2016-09-09").orElseThrow(), url,
                collection, CONTEXT + "\n\n" + words + "\n\nThe talks go on.");
    }
}
