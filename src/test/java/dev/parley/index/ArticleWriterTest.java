package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.index.ArticleWriter.Change;
import dev.parley.text.Annotator;
import dev.parley.text.Sentences;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleWriterTest {

    @TempDir
    private Path folder;

    private void write(Consumer<ArticleWriter> work) {
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            work.accept(writer);
            writer.commit();
        }
    }

    private void put(Article... articles) {
        write(writer -> List.of(articles).forEach(writer::put));
    }

    private void read(Consumer<IndexSnapshot> question) {
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            question.accept(snapshot);
        }
    }

    @Test
    void anArticleIsNewOnceAndUnchangedAfterwards() {
        Article article = Given.article("talks", "No deal. Kerry left.");
        write(writer -> {
            assertThat(writer.put(article)).isEqualTo(Change.NEW);
            assertThat(writer.put(article)).isEqualTo(Change.UNCHANGED);
        });
        write(writer -> assertThat(writer.put(article)).isEqualTo(Change.UNCHANGED));
        read(snapshot -> assertThat(snapshot.articles()).isEqualTo(1));
    }

    @Test
    void anArticleThatDiffersInAnyPartIsChanged() {
        PublicationDate date = PublicationDate.parse("2016-09").orElseThrow();
        List<Article> versions = List.of(
                new Article("talks", "", List.of(), null, null, null, null, "No deal."),
                new Article("talks", "Talks", List.of(), null, null, null, null, "No deal."),
                new Article("talks", "Talks", List.of("A"), null, null, null, null, "No deal."),
                new Article("talks", "Talks", List.of("A", "B"), null, null, null, null, "No deal."),
                new Article("talks", "Talks", List.of("B", "A"), null, null, null, null, "No deal."),
                new Article("talks", "Talks", List.of("B", "A"), "P", null, null, null, "No deal."),
                new Article("talks", "Talks", List.of("B", "A"), "P", date, null, null, "No deal."),
                new Article("talks", "Talks", List.of("B", "A"), "P", date, "https://a.example", null,
                        "No deal."),
                new Article("talks", "Talks", List.of("B", "A"), "P", date, "https://a.example", "c",
                        "No deal."),
                new Article("talks", "Talks", List.of("B", "A"), "P", date, "https://a.example", "c",
                        "No deal. "),
                new Article("talks", "Talks", List.of("B", "A"), "P", date, "https://a.example", "c",
                        "No deal. ").from("command: ingest"));
        put(versions.getFirst());
        for (Article version : versions.subList(1, versions.size())) {
            write(writer -> assertThat(writer.put(version)).isEqualTo(Change.CHANGED));
            read(snapshot -> assertThat(snapshot.article("talks")).contains(version));
        }
        read(snapshot -> assertThat(snapshot.articles()).isEqualTo(1));
    }

    @Test
    void aChangedArticleReplacesTheOldOneWhole() {
        put(Given.article("talks", "Lavrov waited. Kerry phoned. Pizza arrived."),
                Given.article("other", "Lavrov slept."));
        put(Given.article("talks", "Kerry flew home."));
        read(snapshot -> {
            assertThat(Given.search(snapshot, "pizza")).isEmpty();
            assertThat(Given.sentences(Given.search(snapshot, "lavrov kerry"))).containsExactlyInAnyOrder(
                    "Lavrov slept.",
                    "Kerry flew home.");
            assertThat(snapshot.passages()).isEqualTo(2);
        });
    }

    @Test
    void theLastOfTwoVersionsInOneRunIsKept() {
        put(Given.article("talks", "Kerry phoned."), Given.article("talks", "Kerry flew home."));
        read(snapshot -> assertThat(Given.sentences(Given.search(snapshot, "kerry")))
                .containsExactly("Kerry flew home."));
    }

    @Test
    void everythingOfAnArticleComesBackExactly() {
        Set<Article> given = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        ArbitraryText.check(150, arbitrary -> {
            Article article = arbitraryArticle(arbitrary, "id " + arbitrary.line() + identifiers.size());
            assertThat(identifiers.add(article.identifier())).isTrue();
            given.add(article);
        });
        put(given.toArray(Article[]::new));
        read(snapshot -> {
            assertThat(Given.articles(snapshot)).containsExactlyInAnyOrderElementsOf(given);
            for (Article article : given) {
                assertThat(snapshot.article(article.identifier())).contains(article);
            }
            assertThat(snapshot.passages())
                    .isEqualTo(
                            given.stream().mapToInt(article -> Sentences.find(article.body()).size()).sum());
        });
    }

    @Test
    void theAnnotationsComeBackExactly() {
        ArbitraryText.check(100, arbitrary -> {
            // A last sentence by which it can be found.
            Article article = arbitraryArticle(arbitrary, "talks");
            Article findable = Given.article("talks", article.body() + "\n\n“Zugzwang,” said Kerry.");
            try (ArticleIndex index = ArticleIndex.of(List.of(findable));
                    IndexSnapshot snapshot = index.snapshot()) {
                assertThat(Given.search(snapshot, "zugzwang")).isNotEmpty()
                        .allSatisfy(hit -> assertThat(hit.article())
                                .isEqualTo(new Annotator().annotate(findable)));
            }
        });
    }

    private static Article arbitraryArticle(ArbitraryText arbitrary, String identifier) {
        Random random = arbitrary.random();
        List<String> authors = random.nextBoolean()
                ? List.of()
                : List.of(arbitrary.text(5), arbitrary.text(5));
        return new Article(identifier, arbitrary.text(8), authors, perhaps(arbitrary.line(), random),
                random.nextBoolean()
                        ? null
                        : PublicationDate.parse("2016-0" + (1 + random.nextInt(9))).orElseThrow(),
                perhaps(arbitrary.line(), random), perhaps(arbitrary.line(), random), arbitrary.body());
    }

    private static @Nullable String perhaps(String text, Random random) {
        return random.nextBoolean() ? null : text;
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "a b", "https://a.example/?q=1#x", "sample:talks", "Лавров", "😀",
        "a\0b", "*", "talks~",
        "AND", "\"quoted\"", "a:b", "C:\\talks", "../talks", "\u202e", "é", "e\u0301"})
    void anIdentifierMayBeAnything(String end) {
        Article article = Given.article("x" + end, "No deal.");
        put(article, Given.article("y" + end, "No truce."));
        read(snapshot -> assertThat(snapshot.article("x" + end)).contains(article));
        write(writer -> assertThat(writer.remove("x" + end)).isEqualTo(1));
        read(snapshot -> assertThat(Given.articles(snapshot))
                .containsExactly(Given.article("y" + end, "No truce.")));
    }

    @Test
    void anIdentifierIsComparedToTheCharacter() {
        put(Given.article("é", "Composed."), Given.article("e\u0301", "Decomposed."),
                Given.article("É", "Capital."));
        read(snapshot -> {
            assertThat(snapshot.articles()).isEqualTo(3);
            assertThat(snapshot.article("e\u0301").orElseThrow().body()).isEqualTo("Decomposed.");
            assertThat(snapshot.article("e")).isEmpty();
        });
    }

    @Test
    void aUrlAndACollectionOfAnyLengthAreKept() {
        String path = "Лавров/".repeat(20_000);
        Article article = new Article("talks", path, List.of(path), path, null, "https://a.example/" + path,
                path,
                "No deal.");
        put(article);
        read(snapshot -> assertThat(snapshot.article("talks")).contains(article));
        write(writer -> {
            assertThat(writer.put(article)).isEqualTo(Change.UNCHANGED);
            assertThat(writer.remove("talks")).isEqualTo(1);
        });
        read(snapshot -> assertThat(snapshot.articles()).isZero());
    }

    @Test
    void aLongUrlIsEnoughToRemoveAnArticle() {
        String url = "https://a.example/?q=" + "x".repeat(8_000);
        put(new Article("talks", "", List.of(), null, null, url, null, "No deal."));
        write(writer -> assertThat(writer.remove(url)).isEqualTo(1));
    }

    @Test
    void anArticleIsRemovedByItsIdentifier() {
        put(Given.article("talks", "Kerry phoned."), Given.article("truce", "Kerry slept."));
        write(writer -> {
            assertThat(writer.remove("talks")).isEqualTo(1);
            assertThat(writer.remove("talks")).isZero();
            assertThat(writer.remove("nothing")).isZero();
        });
        read(snapshot -> {
            assertThat(snapshot.article("talks")).isEmpty();
            assertThat(Given.sentences(Given.search(snapshot, "kerry"))).containsExactly("Kerry slept.");
            assertThat(snapshot.passages()).isEqualTo(1);
        });
    }

    @Test
    void articlesAreRemovedByTheirUrl() {
        String url = "https://a.example/talks";
        put(new Article("one", "", List.of(), null, null, url, null, "Kerry phoned."),
                new Article("two", "", List.of(), null, null, url, null, "Kerry slept."),
                new Article(url, "", List.of(), null, null, url, null, "Kerry left."),
                Given.article("three", "Kerry ate."));
        write(writer -> assertThat(writer.remove(url)).isEqualTo(3));
        read(snapshot -> assertThat(Given.sentences(Given.search(snapshot, "kerry")))
                .containsExactly("Kerry ate."));
    }

    private static Article inCollection(String collection, String identifier, String body) {
        return new Article(identifier, "", List.of(), null, null, null, collection, body);
    }

    @Test
    void aCollectionIsRemovedWhole() {
        put(inCollection("syria", "one", "Kerry phoned."),
                inCollection("syria", "two", "Kerry slept."),
                inCollection("syria talks", "three", "Kerry ate."),
                Given.article("syria", "Kerry left."));
        write(writer -> {
            assertThat(writer.removeCollection("syria")).isEqualTo(2);
            assertThat(writer.removeCollection("syria")).isZero();
        });
        read(snapshot -> assertThat(Given.articles(snapshot)).extracting(Article::identifier)
                .containsExactlyInAnyOrder("three", "syria"));
    }

    @Test
    void whatWasJustPutCanBeRemoved() {
        write(writer -> {
            writer.put(Given.article("talks", "Kerry phoned."));
            assertThat(writer.remove("talks")).isEqualTo(1);
            assertThat(writer.put(Given.article("talks", "Kerry phoned."))).isEqualTo(Change.NEW);
        });
        read(snapshot -> assertThat(snapshot.articles()).isEqualTo(1));
    }

    @Test
    void whatIsNotCommittedIsNotSeenAndIsLostAtTheClose() {
        put(Given.article("one", "Kerry phoned."));
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            writer.put(Given.article("two", "Kerry slept."));
            writer.put(Given.article("one", "Kerry left."));
            read(snapshot -> assertThat(Given.sentences(Given.search(snapshot, "kerry")))
                    .containsExactly("Kerry phoned."));
        }
        read(snapshot -> assertThat(Given.sentences(Given.search(snapshot, "kerry")))
                .containsExactly("Kerry phoned."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u200d", "\u0301", "\u202e", "…", "“”", "--", "\uffff", "😀"})
    void anArticleWithoutAWordIsKeptAndBreaksNothing(String body) {
        Article wordless = Given.article("wordless", body);
        put(Given.article("one", "Kerry phoned."), wordless, Given.article("two", "Kerry slept."));
        read(snapshot -> {
            assertThat(snapshot.article("wordless")).contains(wordless);
            assertThat(snapshot.articles()).isEqualTo(3);
            assertThat(snapshot.passages()).isEqualTo(2 + Sentences.find(body).size());
            assertThat(Given.sentences(Given.search(snapshot, "kerry")))
                    .containsExactlyInAnyOrder("Kerry phoned.", "Kerry slept.");
        });
        put(Given.article("wordless", "Now Kerry speaks."));
        read(snapshot -> assertThat(Given.search(snapshot, "kerry")).hasSize(3));
    }

    @Test
    void anArticleOfFiveMegabytesIsKeptAndFound() {
        String sentence = "Kerry and Lavrov went on to talk for hours about one thing and another. ";
        String body = sentence.repeat(5_000_000 / sentence.length()) + "Then zugzwang came.";
        put(Given.article("long", body), Given.article("no spaces", "x".repeat(1_000_000)));
        read(snapshot -> {
            assertThat(snapshot.article("long").orElseThrow().body()).isEqualTo(body);
            Hit best = Given.search(snapshot, "zugzwang").getFirst();
            assertThat(Given.sentence(best)).isEqualTo("Then zugzwang came.");
            assertThat(best.sentence()).isEqualTo(Sentences.find(body).size() - 1);
            assertThat(snapshot.article("no spaces").orElseThrow().body()).hasSize(1_000_000);
        });
    }
}
