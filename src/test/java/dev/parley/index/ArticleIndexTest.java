package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {

    private static final Article TALKS = Given.article("talks", "Talks go on", "Kerry phoned. Lavrov slept.");
    private static final Article TRUCE = Given.article("truce", "A truce", "Kerry flew home.");

    @TempDir
    private Path folder;

    private void put(Article... articles) {
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            List.of(articles).forEach(writer::put);
            writer.commit();
        }
    }

    /** As if another version had written it. */
    private void changeSchema(Map<String, String> userData) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(userData.entrySet());
        }
    }

    @Test
    void anEmptyFolderIsAnEmptyIndex() {
        assertEmpty(folder);
    }

    @Test
    void aFolderThatDoesNotExistIsAnEmptyIndex() {
        assertEmpty(folder.resolve("not").resolve("yet"));
    }

    private static void assertEmpty(Path place) {
        try (ArticleIndex index = ArticleIndex.open(place); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.articles()).isZero();
            assertThat(snapshot.passages()).isZero();
            assertThat(snapshot.article("talks")).isEmpty();
            assertThat(Given.articles(snapshot)).isEmpty();
            assertThat(Given.search(snapshot, "kerry")).isEmpty();
            assertThat(snapshot.vocabulary().sentencesWith(Given.terms("kerry").getFirst())).isZero();
        }
        assertThat(ArticleWriter.rebuild(place, done -> {
        })).isZero();
    }

    @Test
    void anIndexInMemoryHoldsWhatItWasMadeOf() {
        try (ArticleIndex index = ArticleIndex.of(List.of(TALKS, TRUCE));
                IndexSnapshot snapshot = index.snapshot()) {
            assertThat(Given.articles(snapshot)).containsExactlyInAnyOrder(TALKS, TRUCE);
        }
        try (ArticleIndex index = ArticleIndex.of(List.of()); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.articles()).isZero();
        }
    }

    @Test
    void aReaderOpensAndSeesTheLastCommitWhileAWriterWrites() {
        try (ArticleIndex early = ArticleIndex.open(folder);
                ArticleWriter writer = ArticleWriter.open(folder)) {
            try (IndexSnapshot before = early.snapshot()) {
                assertThat(before.articles()).isZero();
            }
            writer.put(TALKS);
            writer.commit();
            writer.put(TRUCE);
            try (ArticleIndex late = ArticleIndex.open(folder);
                    IndexSnapshot one = late.snapshot();
                    IndexSnapshot other = early.snapshot()) {
                assertThat(Given.articles(one)).containsExactly(TALKS);
                assertThat(Given.articles(other)).containsExactly(TALKS);
            }
            writer.commit();
            try (IndexSnapshot after = early.snapshot()) {
                assertThat(after.articles()).isEqualTo(2);
            }
        }
    }

    @Test
    void aSnapshotStaysAsItWasWhateverIsWrittenAfterwards() {
        put(TALKS);
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot before = index.snapshot()) {
            try (ArticleWriter writer = ArticleWriter.open(folder)) {
                writer.remove("talks");
                writer.put(TRUCE);
                writer.commit();
            }
            try (IndexSnapshot after = index.snapshot()) {
                assertThat(Given.articles(after)).containsExactly(TRUCE);
            }
            assertThat(Given.articles(before)).containsExactly(TALKS);
            assertThat(Given.sentences(Given.search(before, "kerry"))).containsExactly("Kerry phoned.",
                    "Lavrov slept.");
        }
    }

    @Test
    void anIndexOfAnotherSchemaSaysWhatToDo() throws IOException {
        put(TALKS);
        changeSchema(Map.of(Fields.SCHEMA, "0"));
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThatThrownBy(index::snapshot).isInstanceOf(UnusableIndexException.class)
                    .hasMessageContaining("'parley reindex'").hasMessageContaining("schema 0")
                    .hasMessageContaining(folder.toString());
        }
        assertThatThrownBy(() -> ArticleWriter.open(folder)).isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("'parley reindex'");
    }

    @Test
    void anIndexOfNoSchemaSaysWhatToDo() throws IOException {
        changeSchema(Map.of("who", "not Parley"));
        assertThatThrownBy(() -> ArticleWriter.open(folder)).isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("'parley reindex'");
    }

    @Test
    void aRebuildMakesAnIndexOfAnotherSchemaUsable() throws IOException {
        put(TALKS, TRUCE);
        changeSchema(Map.of(Fields.SCHEMA, "0"));
        List<Integer> progress = new ArrayList<>();
        assertThat(ArticleWriter.rebuild(folder, progress::add)).isEqualTo(2);
        assertThat(progress).containsExactly(1, 2);
        assertHoldsBoth();
        put(Given.article("third", "Kerry slept."));
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.articles()).isEqualTo(3);
        }
    }

    @Test
    void anOpenReaderSeesARebuiltIndex() throws IOException {
        put(TALKS, TRUCE);
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.snapshot().close();
            changeSchema(Map.of(Fields.SCHEMA, "0"));
            assertThatThrownBy(index::snapshot).isInstanceOf(UnusableIndexException.class);
            assertThatThrownBy(index::snapshot).isInstanceOf(UnusableIndexException.class);
            ArticleWriter.rebuild(folder, done -> {
            });
            try (IndexSnapshot snapshot = index.snapshot()) {
                assertThat(Given.articles(snapshot)).containsExactlyInAnyOrder(TALKS, TRUCE);
            }
        }
    }

    @Test
    void aRebuildThatIsAbandonedLeavesTheIndexAsItWas() {
        put(TALKS, TRUCE);
        assertThatThrownBy(() -> ArticleWriter.rebuild(folder, done -> {
            if (done == 2) {
                throw new IllegalStateException("abandoned");
            }
        })).hasMessage("abandoned");
        assertHoldsBoth();
        assertThatCode(() -> ArticleWriter.rebuild(folder, done -> {
        })).doesNotThrowAnyException();
        assertHoldsBoth();
    }

    @Test
    void readersSeeTheOldIndexWhileItIsRebuilt() {
        put(TALKS, TRUCE);
        ArticleWriter.rebuild(folder, done -> assertHoldsBoth());
        assertHoldsBoth();
    }

    private void assertHoldsBoth() {
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(Given.articles(snapshot)).containsExactlyInAnyOrder(TALKS, TRUCE);
            assertThat(snapshot.passages()).isEqualTo(3);
            assertThat(Given.sentences(Given.search(snapshot, "lavrov"))).first().isEqualTo("Lavrov slept.");
        }
    }
}
