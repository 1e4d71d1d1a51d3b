package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.ScoredQuote;
import dev.parley.corpus.Article;
import dev.parley.corpus.Citation;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.ArrayList;
import java.util.List;

/** Answers from small articles, made as the program makes them. */
final class Articles {

    static final String WORDS = "Our American partners have failed to separate the moderate opposition from the terrorists.";

    /** What stands before the words in every article. */
    static final String CONTEXT = "Lavrov said:";

    private static final List<String> NEWS = List.of("one left Damascus before dawn with flour",
            "two were shelled near the western suburbs", "three carry medicine that doctors begged for",
            "four wait for permission at the border", "five reached families in the old town",
            "six drivers refused and went home", "seven were counted by observers on Tuesday",
            "eight will be escorted by our soldiers", "nine turned back because of mines",
            "ten more are promised by the United Nations", "eleven is a number I cannot confirm",
            "twelve is what my generals told me in confidence");

    private Articles() {}

    /** Lavrov's words in an article of 9 September 2016. */
    static Answer.Quoted lavrov() {
        return quoted(WORDS);
    }

    /** An article in which Lavrov says {@link #WORDS}. */
    static Article spoken() {
        return article("Talks end without a deal", "\u201c" + WORDS + "\u201d Sergei Lavrov said.", "news");
    }

    /** On each of twelve days Lavrov says something, of which the twelfth is embargoed, and John and Vanessa Kerry once. */
    static List<Article> said() {
        List<Article> articles = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            articles.add(on(day, "Of the *convoys* <!channel> " + NEWS.get(day - 1), "Sergei Lavrov",
                    day == 12 ? "embargoed" : "wire"));
        }
        articles.add(on(13, "We agree on the truce", "John Kerry", "press"));
        articles.add(on(14, "My father is tired", "Vanessa Kerry", "press"));
        return articles;
    }

    private static Article on(int day, String words, String speaker, String collection) {
        return new Article("said" + day, "Day " + day, List.of(), "News",
                PublicationDate.parse("2016-09-%02d".formatted(day)).orElseThrow(), null, collection,
                "“" + words + ",” " + speaker + " said on the way.");
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
