package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.corpus.CorpusOverview;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.SourceOverview;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverviewTest {

    private static final Instant NOON = Instant.parse("2016-09-10T12:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = NOON;

    private void put(Article... articles) {
        try (ArticleWriter writer = ArticleWriter.open(folder, () -> now)) {
            List.of(articles).forEach(writer::put);
            writer.commit();
        }
    }

    private CorpusOverview overview() {
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.overview();
        }
    }

    private static Article article(String identifier, String date, String collection, String source) {
        return new Article(identifier, "", List.of(), null,
                date == null ? null : PublicationDate.parse(date).orElseThrow(), null, collection, source,
                "Kerry slept.");
    }

    private static PublicationDate date(String text) {
        return PublicationDate.parse(text).orElseThrow();
    }

    @Test
    void ofNothingThereIsNothingToTell() {
        assertThat(overview()).isEqualTo(new CorpusOverview(0, null, null, null, List.of()));
        put();
        assertThat(overview()).isEqualTo(new CorpusOverview(0, null, null, null, List.of()));
    }

    @Test
    void whatThereIsIsToldBySource() {
        put(article("a", "2016-09-09T18:30:00Z", "news", "feed: one"));
        now = NOON.plusSeconds(60);
        put(article("b", "2016-09-08", "news", "feed: one"), article("c", null, null, null));
        assertThat(overview()).isEqualTo(new CorpusOverview(3, date("2016-09-08"), date("2016-09-09"), now,
                List.of(new SourceOverview(CollectionFilter.DEFAULT, null, 1, null, now),
                        new SourceOverview("news", "feed: one", 2, date("2016-09-09"), now))));
    }

    @Test
    void aDayIsPreferredToTheYearThatMayMeanAnyDay() {
        put(article("year", "2016", null, null), article("day", "2016-09-09", null, null),
                article("month", "2016-09", null, null));
        assertThat(overview().first()).isEqualTo(date("2016-09-09"));
        assertThat(overview().last()).isEqualTo(date("2016-09-09"));
        put(article("day", "2015-01-01", null, null));
        assertThat(overview().first()).isEqualTo(date("2015-01-01"));
        assertThat(overview().last()).isEqualTo(date("2016-09"));
    }

    @Test
    void anArticleIsAddedOnceHoweverOftenItChanges() {
        put(article("a", null, null, "feed: one"));
        now = NOON.plusSeconds(60);
        put(article("a", null, null, "feed: two"));
        assertThat(overview().lastAdded()).isEqualTo(NOON);
        assertThat(overview().sources())
                .containsExactly(
                        new SourceOverview(CollectionFilter.DEFAULT, "feed: two", 1, null, NOON));
    }

    @Test
    void whenItWasAddedOutlivesARebuild() {
        put(article("a", null, null, null));
        ArticleWriter.rebuild(folder, done -> {
        });
        assertThat(overview().lastAdded()).isEqualTo(NOON);
    }

    @Test
    void whatIsRemovedIsNotTold() {
        put(article("a", "2016-09-09", null, null), article("b", "2016-09-08", "news", null));
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            writer.remove("a");
        }
        assertThat(overview().articles()).isEqualTo(1);
        assertThat(overview().sources()).extracting(SourceOverview::collection).containsExactly("news");
    }

    @Test
    void articlesAreCountedByTheDayThatIsKnown() {
        try (ArticleIndex index = ArticleIndex.of(List.of(article("a", "2016-09-09", null, null),
                article("b", "2016-09-09", "secret", null), article("c", "2016-09-11", null, null),
                article("d", "2016-09-12", null, null), article("e", "2016-09", null, null)));
                IndexSnapshot all = index.snapshot();
                IndexSnapshot seen = all.through(CollectionFilter.of(Set.of("default")))) {
            LocalDate first = LocalDate.of(2016, 9, 9);
            assertThat(all.articlesADay(first, first.plusDays(2)).values()).containsExactly(2, 0, 1);
            assertThat(all.articlesADay(first, first.plusDays(2)).firstEntry().getKey()).isEqualTo(first);
            assertThat(seen.articlesADay(first, first.plusDays(2)).values()).containsExactly(1, 0, 1);
        }
    }

    @Test
    void aNameOrASourceThatIsTooLongForLuceneIsCut() {
        String endless = "x".repeat(40_000);
        put(article("a", null, endless, endless));
        assertThat(overview().sources()).singleElement().satisfies(
                source -> assertThat(source.collection()).hasSizeLessThan(40_000).startsWith("xxx"));
    }
}
