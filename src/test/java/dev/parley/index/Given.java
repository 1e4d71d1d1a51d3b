package dev.parley.index;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Articles for the index, and short ways to ask it. */
final class Given {

    private Given() {}

    /** An article of nothing but a body, whose headline no question of a test asks for. */
    static Article article(String identifier, String body) {
        return new Article(identifier, "", List.of(), null, null, null, null, body);
    }

    static Article article(String identifier, String headline, String body) {
        return new Article(identifier, headline, List.of(), null, null, null, null, body);
    }

    /** An article by a publisher, of a date, each perhaps null. */
    static Article published(String identifier, String publisher, String date, String body) {
        return new Article(identifier, "", List.of(), publisher,
                date == null ? null : PublicationDate.parse(date).orElseThrow(), null, null, body);
    }

    /** What a search for the words of {@code text} finds, the words each for itself. */
    static List<Hit> search(IndexSnapshot snapshot, String text) {
        return snapshot.search(terms(text), PassageFilter.NONE, 50);
    }

    static List<QueryTerm> terms(String text) {
        return Tokens.of(text).stream().map(token -> new QueryTerm(Set.of(token.term()))).toList();
    }

    /** The sentence of a hit, as it stands in the body. */
    static String sentence(Hit hit) {
        return hit.article().sentences().get(hit.sentence()).span().in(hit.article().article().body());
    }

    static List<String> sentences(List<Hit> hits) {
        return hits.stream().map(Given::sentence).toList();
    }

    static List<Article> articles(IndexSnapshot snapshot) {
        List<Article> articles = new ArrayList<>();
        snapshot.forEachArticle(articles::add);
        return articles;
    }
}
