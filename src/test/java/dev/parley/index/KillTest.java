package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ChildProcess;
import dev.parley.corpus.Article;
import dev.parley.text.Sentences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer is killed at twenty moments; what it had said is committed is there, and whatever is there is whole. */
@Tag("slow")
class KillTest {

    private static final int KILLS = 20;

    /** Lines of the writer's that are let by before the kill, at most; it writes some three lines an article. */
    private static final int MOST_LINES = 150;

    private final Random random = new Random(20_160_909);
    private final Map<String, Integer> committed = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void noCommittedArticleIsLostAndNoneIsThereInPart() throws IOException {
        int version = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess writer = ChildProcess.start(KilledWriter.class, folder.toString(),
                    Long.toString(kill),
                    Integer.toString(version))) {
                // Even the first moments count, when the last kill's leavings are cleared away.
                int lines = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(MOST_LINES);
                for (int line = 0; line < lines; line++) {
                    remember(writer.readLine());
                }
                writer.kill().forEach(this::remember);
            }
            version = 1 + assertWhole();
        }
        assertThat(committed).as("articles that were committed").hasSizeGreaterThan(20);
        assertTheNextWriterGoesOn(version);
    }

    private void remember(String line) {
        assertThat(line).as("what the writer says").isNotNull();
        if (line.startsWith(KilledWriter.COMMITTED)) {
            String[] article = line.substring(KilledWriter.COMMITTED.length()).split(" ", 2);
            committed.merge(article[0], Integer.valueOf(article[1]), Math::max);
        }
    }

    /** @return the greatest version that is there, or -1 */
    private int assertWhole() throws IOException {
        Map<String, Article> kept = new HashMap<>();
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            snapshot.forEachArticle(article -> assertThat(kept.put(article.identifier(), article)).isNull());
            int sentences = 0;
            for (Article article : kept.values()) {
                // A commit may have lasted that was killed before it could say so: what is there may be newer.
                assertThat(article)
                        .isEqualTo(KilledWriter.article(article.identifier(), KilledWriter.version(article)));
                assertThat(snapshot.article(article.identifier())).contains(article);
                sentences += Sentences.find(article.body()).size();
            }
            assertThat(snapshot.articles()).isEqualTo(kept.size());
            assertThat(snapshot.passages()).isEqualTo(sentences);
        }
        committed.forEach((identifier, version) -> {
            assertThat(kept).containsKey(identifier);
            assertThat(KilledWriter.version(kept.get(identifier))).isGreaterThanOrEqualTo(version);
        });
        assertPassagesLeadToTheirArticles();
        return kept.values().stream().mapToInt(KilledWriter::version).max().orElse(-1);
    }

    private void assertPassagesLeadToTheirArticles() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    assertPassagesLeadToTheirArticles(leaf.reader());
                }
            }
            try (CheckIndex check = new CheckIndex(directory)) {
                assertThat(check.checkIndex().clean).isTrue();
            }
        }
    }

    /** Live documents stand in whole blocks: passages counting down to their article. */
    private static void assertPassagesLeadToTheirArticles(LeafReader leaf) throws IOException {
        Bits live = leaf.getLiveDocs();
        NumericDocValues toArticle = leaf.getNumericDocValues(Fields.TO_ARTICLE);
        long left = 0;
        int sentence = 0;
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if (live != null && !live.get(document)) {
                assertThat(left).as("a block that is deleted in part").isZero();
                continue;
            }
            boolean passage = toArticle != null && toArticle.advanceExact(document);
            if (passage) {
                assertThat(toArticle.longValue()).isEqualTo(left == 0 ? toArticle.longValue() : left - 1);
                left = toArticle.longValue();
                sentence++;
            } else {
                Document stored = leaf.storedFields().document(document);
                assertThat(left).isEqualTo(sentence == 0 ? 0 : 1);
                assertThat(ArticleDocuments.readAnnotated(stored).sentences()).hasSize(sentence);
                left = 0;
                sentence = 0;
            }
        }
        assertThat(left).isZero();
    }

    private void assertTheNextWriterGoesOn(int version) throws IOException {
        Article last = KilledWriter.article("last", version);
        try (ArticleWriter writer = ArticleWriter.open(folder)) {
            writer.put(last);
            writer.commit();
        }
        committed.put("last", version);
        assertWhole();
        try (ArticleIndex index = ArticleIndex.open(folder); IndexSnapshot snapshot = index.snapshot()) {
            assertThat(List.of(last))
                    .allSatisfy(article -> assertThat(snapshot.article("last")).contains(article));
        }
    }
}
