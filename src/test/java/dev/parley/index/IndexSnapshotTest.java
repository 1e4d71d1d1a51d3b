package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {

    private static void ask(List<Article> articles, Consumer<IndexSnapshot> question) {
        try (ArticleIndex index = ArticleIndex.of(articles); IndexSnapshot snapshot = index.snapshot()) {
            question.accept(snapshot);
        }
    }

    @Test
    void aHitNamesItsSentence() {
        ask(List.of(Given.article("a", "Kerry phoned. Lavrov slept. Assad ate."),
                Given.article("b", "Putin swam. Obama ran.")),
                snapshot -> {
                    for (String person : List.of("Kerry", "Lavrov", "Assad", "Putin", "Obama")) {
                        Hit best = Given.search(snapshot, person).getFirst();
                        assertThat(Given.sentence(best)).startsWith(person);
                        assertThat(best.article().article().identifier())
                                .isEqualTo(person.equals("Putin") || person.equals("Obama") ? "b" : "a");
                    }
                });
    }

    @Test
    void everySentenceWithAWordIsFoundAndNoOtherInAnyText() {
        ArbitraryText.check(60, arbitrary -> {
            Article article = Given.article("a", arbitrary.body());
            ask(List.of(Given.article("b", "Nobody said anything."), article), snapshot -> {
                List<Hit> hits = snapshot.search(Given.terms("kerry"), PassageFilter.NONE, 1000);
                Set<Hit> direct = hits.stream().filter(hit -> Tokens.of(Given.sentence(hit)).stream()
                        .anyMatch(token -> token.term().equals("kerri"))).collect(Collectors.toSet());
                assertThat(direct)
                        .hasSize(snapshot.vocabulary().sentencesWith(Given.terms("kerry").getFirst()));
                assertThat(hits).allSatisfy(hit -> assertThat(hit.article().article()).isEqualTo(article));
            });
        });
    }

    @Test
    void theSentenceItselfCountsMostThenItsSurroundings() {
        ask(List.of(Given.article("a",
                "It rained there. Lavrov apologized then. Pizza came soon. Nobody ate it.")),
                snapshot -> {
                    List<String> found = Given.sentences(Given.search(snapshot, "apologized"));
                    assertThat(found).containsExactlyInAnyOrder("Lavrov apologized then.", "It rained there.",
                            "Pizza came soon.");
                    assertThat(found).first().isEqualTo("Lavrov apologized then.");
                });
    }

    @Test
    void surroundingsDecideBetweenSentencesThatAreAlike() {
        ask(List.of(Given.article("a", "Lavrov came in. He apologized at once. Nobody minded."),
                Given.article("b", "Kerry came in. He apologized at once. Nobody minded.")),
                snapshot -> assertThat(
                        Given.search(snapshot, "lavrov apologized").getFirst().article().article()
                                .identifier())
                        .isEqualTo("a"));
    }

    @Test
    void theHeadlineCounts() {
        ask(List.of(Given.article("a", "Geneva", "He phoned twice."),
                Given.article("b", "Aleppo", "He phoned twice.")),
                snapshot -> {
                    assertThat(Given.search(snapshot, "geneva")).hasSize(1);
                    assertThat(Given.search(snapshot, "phoned aleppo").getFirst().article().article()
                            .identifier())
                            .isEqualTo("b");
                });
    }

    @Test
    void theBodyBeyondTheSurroundingsDoesNotCount() {
        ask(List.of(Given.article("a", "Lavrov slept. Kerry phoned. Assad ate.")),
                snapshot -> assertThat(Given.sentences(Given.search(snapshot, "lavrov")))
                        .doesNotContain("Assad ate."));
    }

    @Test
    void anyWordOfAQueryTermWillDo() {
        ask(List.of(Given.article("a", "A truce held."), Given.article("b", "An armistice held."),
                Given.article("c", "A pizza came.")), snapshot -> {
                    QueryTerm term = new QueryTerm(Set.of("truce", "armistic", "ceasefir"));
                    assertThat(Given.sentences(snapshot.search(List.of(term), PassageFilter.NONE, 50)))
                            .containsExactlyInAnyOrder("A truce held.", "An armistice held.");
                });
    }

    @Test
    void atMostSoManyHitsAreGivenTheBestOnes() {
        ask(IntStream.range(0, 30)
                .mapToObj(i -> Given.article("a" + i, i == 17 ? "Kerry phoned Lavrov." : "Kerry phoned."))
                .toList(), snapshot -> {
                    List<Hit> hits = snapshot.search(Given.terms("kerry lavrov"), PassageFilter.NONE, 5);
                    assertThat(hits).hasSize(5);
                    assertThat(Given.sentence(hits.getFirst())).isEqualTo("Kerry phoned Lavrov.");
                    assertThat(hits).extracting(Hit::score)
                            .isSortedAccordingTo((a, b) -> Float.compare(b, a));
                });
    }

    @Test
    void withoutTermsNothingIsFound() {
        ask(List.of(Given.article("a", "Kerry phoned.")),
                snapshot -> assertThat(snapshot.search(List.of(), PassageFilter.NONE, 50)).isEmpty());
    }

    @Test
    void aQuestionOfThousandsOfWordsIsAnswered() {
        String many = IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        ask(List.of(Given.article("a", "Kerry phoned."), Given.article("b", many + " zugzwang.")),
                snapshot -> assertThat(Given.search(snapshot, many + " zugzwang Kerry")).isNotEmpty());
    }

    @Test
    void aRareTermWeighsMoreThanAFrequentOneAndAnUnknownOneMost() {
        ask(List.of(Given.article("a", "Kerry phoned. Kerry slept. Kerry met Lavrov.")), snapshot -> {
            double kerry = snapshot.vocabulary().inverseDocumentFrequency(Given.terms("Kerry").getFirst());
            double lavrov = snapshot.vocabulary().inverseDocumentFrequency(Given.terms("Lavrov").getFirst());
            double merkel = snapshot.vocabulary().inverseDocumentFrequency(Given.terms("Merkel").getFirst());
            assertThat(kerry).isPositive().isLessThan(lavrov);
            assertThat(lavrov).isLessThan(merkel);
        });
    }

    @Test
    void aTermWeighsSomethingHoweverOftenItsArticleWasReplaced(@TempDir Path folder) {
        try (ArticleWriter writer = ArticleWriter.open(folder);
                ArticleIndex index = ArticleIndex.open(folder)) {
            for (int version = 0; version < 8; version++) {
                writer.put(Given.article("talks", "Version " + version, "Kerry phoned. ".repeat(10)));
                // Keeps Lucene from dropping the old version together with its segment.
                writer.put(Given.article("keeper " + version, "Pizza came."));
                writer.commit();
                try (IndexSnapshot snapshot = index.snapshot()) {
                    QueryTerm kerry = Given.terms("Kerry").getFirst();
                    assertThat(snapshot.vocabulary().inverseDocumentFrequency(kerry)).isPositive();
                    assertThat(snapshot.vocabulary().sentencesWith(kerry)).isBetween(10, snapshot.passages());
                }
            }
        }
    }

    private static final List<Article> DATED = List.of(
            Given.published("march", "Politico", "2016-03-15", "Kerry phoned in March."),
            Given.published("year", "politico.com", "2016", "Kerry phoned in the year."),
            Given.published("june", "The Hill", "2016-06", "Kerry phoned in June."),
            Given.published("last day", "The Hill", "2016-03-31T23:59:00Z", "Kerry phoned at night."),
            Given.published("undated", null, null, "Kerry phoned."));

    private static List<String> found(IndexSnapshot snapshot, String from, String until,
            String... publishers) {
        PassageFilter filter = new PassageFilter(from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until), Set.of(publishers));
        return snapshot.search(Given.terms("Kerry phoned"), filter, 50).stream()
                .map(hit -> hit.article().article().identifier()).toList();
    }

    @Test
    void aDateIsThatOfEveryArticleWhoseDaysOverlapAndTheUndatedComeLast() {
        ask(DATED, snapshot -> {
            assertThat(found(snapshot, "2016-03-01", "2016-03-31")).hasSize(4)
                    .containsOnly("march", "year", "last day", "undated").endsWith("undated");
            assertThat(found(snapshot, "2016-03-15", "2016-03-15")).containsOnly("march", "year", "undated");
            assertThat(found(snapshot, "2016-06-30", "2016-07-31")).containsOnly("june", "year", "undated");
            assertThat(found(snapshot, "2016-07-01", null)).containsOnly("year", "undated");
            assertThat(found(snapshot, null, "2016-01-01")).containsExactly("year", "undated");
            assertThat(found(snapshot, "2016-03-31", "2016-03-31"))
                    .containsOnly("year", "last day", "undated");
            assertThat(found(snapshot, "2017-01-01", null)).containsExactly("undated");
            assertThat(found(snapshot, null, "2015-12-31")).containsExactly("undated");
            assertThat(found(snapshot, null, null)).hasSize(5).startsWith("undated");
        });
    }

    @Test
    void theUndatedTakeOnlyThePlacesThatAreLeft() {
        ask(DATED, snapshot -> assertThat(snapshot.search(Given.terms("Kerry"),
                new PassageFilter(LocalDate.of(2016, 1, 1), null, Set.of()), 4))
                .noneMatch(hit -> hit.article().article().published() == null));
    }

    @Test
    void publishersAreListedAndFilteredByInTheirSpelling() {
        ask(DATED, snapshot -> {
            assertThat(snapshot.vocabulary().publishers()).containsExactly("Politico", "The Hill",
                    "politico.com");
            assertThat(found(snapshot, null, null, "The Hill")).containsOnly("june", "last day");
            assertThat(found(snapshot, null, null, "Politico", "politico.com")).containsOnly("march", "year");
            assertThat(found(snapshot, "2016-06-01", null, "The Hill")).containsExactly("june");
            assertThat(found(snapshot, null, null, "the hill")).isEmpty();
        });
        ask(List.of(), snapshot -> assertThat(snapshot.vocabulary().publishers()).isEmpty());
    }

    @Test
    void theNameOfASpeakerCountsWhereTheTextSaysHe() {
        ask(List.of(
                Given.article("a",
                        "Sergei Lavrov came late.\n\nIt rained a lot.\n\n“We will wait,” he said."),
                Given.article("b", "It rained.\n\nIt rained a lot.\n\n“We will wait,” he said.")),
                snapshot -> {
                    assertThat(snapshot.vocabulary().isInASpeakersName("lavrov")).isTrue();
                    assertThat(snapshot.vocabulary().isInASpeakersName("he")).isFalse();
                    assertThat(Given.search(snapshot, "lavrov wait"))
                            .filteredOn(hit -> Given.sentence(hit).contains("We will wait"))
                            .extracting(hit -> hit.article().article().identifier())
                            .containsExactly("a", "b");
                });
    }

    @Test
    void theNearestTermIsTheMostLikeAndThenTheMostFrequent() {
        ask(List.of(Given.article("a",
                "Lavrov slept. Lavrov ate. Lavrow ran. The market opened. Zakharova spoke.")),
                snapshot -> {
                    assertThat(snapshot.vocabulary().nearestTerm("lavrof", 1)).contains("lavrov");
                    assertThat(snapshot.vocabulary().nearestTerm("larvov", 1)).contains("lavrov");
                    assertThat(snapshot.vocabulary().nearestTerm("kavrov", 1)).isEmpty();
                    assertThat(snapshot.vocabulary().nearestTerm("merkel", 1)).isEmpty();
                    assertThat(snapshot.vocabulary().nearestTerm("zaharovva", 1)).isEmpty();
                    assertThat(snapshot.vocabulary().nearestTerm("zaharovva", 2)).contains("zakharova");
                });
        ask(List.of(), snapshot -> assertThat(snapshot.vocabulary().nearestTerm("lavrof", 1)).isEmpty());
    }
}
