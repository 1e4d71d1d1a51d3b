package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownNamesTest {

    private static final String LAVROV = "\u201cIt is late,\u201d Sergei Lavrov said. \u201cGo on,\u201d Lavrov said.";
    private static final String MUNOZ = "\u201cWe wait,\u201d María Muñoz said.";
    private static final String ASSAD = "\u201cNo,\u201d Bashar al-Assad said.";

    private static final Article FIRST = Given.published("first", "Reuters", null, LAVROV);
    private static final Article SECOND = new Article("second", "", List.of(), "The Guardian", null, null,
            "secret", MUNOZ + " " + ASSAD);

    @TempDir
    private Path folder;

    private static List<String> speakers(IndexSnapshot snapshot, String prefix) {
        return snapshot.vocabulary().speakers(prefix, 10).stream().map(KnownName::name).toList();
    }

    @Test
    void aSpeakerIsFoundByTheBeginningOfAnyWord() {
        try (ArticleIndex index = ArticleIndex.of(List.of(FIRST, SECOND));
                IndexSnapshot snapshot = index.snapshot()) {
            assertThat(speakers(snapshot, "lav")).containsExactly("Sergei Lavrov");
            assertThat(speakers(snapshot, "SERGEI L")).containsExactly("Sergei Lavrov");
            assertThat(speakers(snapshot, "avrov")).isEmpty();
            assertThat(speakers(snapshot, "munoz")).containsExactly("María Muñoz");
            assertThat(speakers(snapshot, "muñ")).containsExactly("María Muñoz");
            assertThat(speakers(snapshot, "ass")).containsExactly("Bashar al-Assad");
            assertThat(snapshot.vocabulary().publishers("gua", 10)).extracting(KnownName::name)
                    .containsExactly("The Guardian");
        }
    }

    @Test
    void theMostQuotedComesFirst() {
        try (ArticleIndex index = ArticleIndex.of(List.of(FIRST, SECOND));
                IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.vocabulary().speakers(" ", 2)).containsExactly(
                    new KnownName("Sergei Lavrov", 2), new KnownName("Bashar al-Assad", 1));
        }
    }

    @Test
    void noNameOfAHiddenCollectionComesOut() {
        try (ArticleIndex index = ArticleIndex.of(List.of(FIRST, SECOND));
                IndexSnapshot all = index.snapshot();
                IndexSnapshot seen = all.through(CollectionFilter.of(Set.of("default")))) {
            assertThat(speakers(seen, "")).containsExactly("Sergei Lavrov");
            assertThat(seen.vocabulary().publishers("", 10)).extracting(KnownName::name)
                    .containsExactly("Reuters");
        }
    }

    @Test
    void whoseLastArticleIsRemovedIsKnownNoMore() {
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            writer.put(FIRST);
            writer.put(SECOND);
            writer.commit();
            writer.remove("second");
        }
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(speakers(snapshot, "")).containsExactly("Sergei Lavrov");
        }
    }

    @Test
    void noMoreComeThanCanBeChosenFrom() {
        List<Article> many = IntStream.range(0, 150).mapToObj(
                i -> Given.published("a" + i, "Paper " + i, null, "Kerry slept.")).toList();
        try (ArticleIndex index = ArticleIndex.of(many); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.vocabulary().publishers("pap", 1000)).hasSize(Vocabulary.MOST_NAMES);
        }
    }

    @Test
    void anEmptyIndexKnowsNobody() {
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.vocabulary().speakers("", 10)).isEmpty();
        }
    }
}
