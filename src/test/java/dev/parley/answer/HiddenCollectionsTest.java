package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.CollectionFilter;
import dev.parley.index.IndexSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is hidden must not show, however it is asked for. */
final class HiddenCollectionsTest {

    private static final List<String> WHO = List.of("Kerry", "Lavrov", "Mistura", "Zarif");
    private static final List<String> DID = List.of("praised", "rejected", "discussed", "postponed");
    private static final List<String> WHAT = List.of("ceasefire", "negotiations", "sanctions", "corridor");
    private static final List<String> PUBLISHERS = List.of("Politico", "Reuters", "Guardian");

    private static Article article(String identifier, String publisher, String collection, String body) {
        return new Article(identifier, "", List.of(), publisher, null, null, collection, body);
    }

    @Test
    void anAnswerIsThatOfAnIndexWithoutTheHiddenArticles() {
        for (int seed = 0; seed < 70; seed++) {
            Random random = new Random(seed);
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                articles.add(article("a" + i, any(PUBLISHERS, random),
                        any(List.of("open", "secret"), random), body(random))
                        .from(any(List.of("feed: one", "feed: two"), random)));
            }
            List<Article> open = articles.stream().filter(article -> "open".equals(article.collection()))
                    .toList();
            try (ArticleIndex all = ArticleIndex.of(articles); ArticleIndex without = ArticleIndex.of(open)) {
                CollectionFilter filter = CollectionFilter.of(Set.of("open"));
                String question = "Who " + any(DID, random) + " the "
                        + any(WHAT, random).replace("tio", "toi")
                        + (random.nextBoolean() ? " according to " + any(PUBLISHERS, random) : "") + "?";
                Answer seen = new Answerer(all::snapshot, Asked.THRESHOLD)
                        .answer(new Question(question, LocalDate.of(2016, 9, 9)), filter);
                Answer alone = Asked.ask(new Answerer(without::snapshot, Asked.THRESHOLD), question);
                assertThat(shown(seen)).as("%d: %s", seed, question).isEqualTo(shown(alone));
                assertThat(seen.interpretation()).isEqualTo(alone.interpretation());
                try (IndexSnapshot whole = all.snapshot();
                        IndexSnapshot part = whole.through(filter);
                        IndexSnapshot same = without.snapshot()) {
                    assertThat(counts(part)).isEqualTo(counts(same));
                }
            }
        }
    }

    private static String body(Random random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sentences.add("Minister %s of %s %s the %s".formatted(any(WHO, random),
                    any(List.of("Geneva", "Moscow", "Vienna"), random), any(DID, random), any(WHAT, random)));
        }
        return String.join(". ", sentences) + ". \u201cIt is over,\u201d " + any(WHO, random) + " said.";
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> shown(Answer answer) {
        return answer.quotes().stream()
                .map(scored -> scored.quote() + " also in "
                        + scored.alsoIn().stream().map(Article::identifier).toList())
                .toList();
    }

    private static List<Object> counts(IndexSnapshot snapshot) {
        List<String> articles = new ArrayList<>();
        snapshot.forEachArticle(article -> articles.add(article.identifier()));
        return List.of(snapshot.articles(), snapshot.passages(), snapshot.articlesWithoutVectors(), articles,
                snapshot.overview(), snapshot.articlesADay(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(3)),
                snapshot.vocabulary().speakers("", 100), snapshot.vocabulary().publishers("r", 100),
                snapshot.vocabulary().publishers(), Stream.of("kerry", "zarif", "moscow")
                        .map(term -> snapshot.vocabulary().nearestTerm(term, 1)).toList());
    }

    @Test
    void anArticleOfNoCollectionIsInTheDefaultOne() {
        Article plain = Asked.article("plain", "Kerry phoned Lavrov.");
        Article secret = article("secret", "Intranet", "secret", "Kerry phoned Zarif.");
        try (ArticleIndex index = ArticleIndex.of(List.of(plain, secret));
                IndexSnapshot all = index.snapshot();
                IndexSnapshot seen = all.through(CollectionFilter.of(Set.of(CollectionFilter.DEFAULT)))) {
            assertThat(seen.articles()).isEqualTo(1);
            assertThat(seen.article("plain")).contains(plain);
            assertThat(seen.article("secret")).isEmpty();
            assertThat(seen.vocabulary().publishers()).isEmpty();
            assertThat(seen.vocabulary().nearestTerm("zarof", 1)).isEmpty();
            assertThat(seen.vocabulary().collections()).containsExactly(CollectionFilter.DEFAULT);
            assertThat(all.articles()).isEqualTo(2);
            assertThat(all.vocabulary().collections()).containsExactly(CollectionFilter.DEFAULT, "secret");
        }
    }

    @Test
    void theSamplesAreEverybodys() {
        Article sample = article("sample", "Parley", Article.SAMPLES, "Kerry phoned Lavrov.");
        try (ArticleIndex index = ArticleIndex.of(List.of(sample));
                IndexSnapshot all = index.snapshot();
                IndexSnapshot seen = all.through(CollectionFilter.of(Set.of("mine")))) {
            assertThat(seen.articles()).isEqualTo(1);
        }
    }
}
