package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.index.ArticleIndex;
import dev.parley.index.IndexSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command is killed while it embeds; run again, it goes on where it was. */
@Tag("slow")
class KilledEmbeddingTest {

    private static final int ARTICLES = 600;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private ArticleIndex index;

    private ChildProcess ingest() throws IOException {
        return ChildProcess.start(Parley.class, "ingest", "--data", folder.resolve("data").toString(),
                folder.resolve("articles.jsonl").toString());
    }

    private int waiting() {
        try (IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.articlesWithoutVectors();
        }
    }

    @Test
    void anIngestThatIsKilledWhileItEmbedsGoesOnWhereItWas() throws Exception {
        Files.write(folder.resolve("articles.jsonl"), IntStream.range(0, ARTICLES)
                .mapToObj("{\"identifier\": \"a%1$d\", \"articleBody\": \"Lorry %1$d waits.\"}"::formatted)
                .toList());
        try (ArticleIndex opened = ArticleIndex.open(folder.resolve("data").resolve("index"))) {
            index = opened;
            int before = ARTICLES;
            for (int kill = 0; kill < KILLS; kill++) {
                try (ChildProcess ingest = ingest()) {
                    // What it read is in before the first article is embedded.
                    assertThat(ingest.readLine()).isEqualTo(report(kill == 0));
                    assertThat(waiting()).isBetween(1, before);
                    while (waiting() == before) {
                        assertThat(ingest.process().waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
                    }
                    ingest.kill();
                }
                assertThat(waiting()).isBetween(1, before - 1);
                before = waiting();
            }
            try (ChildProcess ingest = ingest()) {
                assertThat(ingest.readLine()).isEqualTo(report(false));
                assertThat(ingest.process().onExit().join().exitValue()).isZero();
            }
            assertThat(waiting()).isZero();
            try (IndexSnapshot snapshot = index.snapshot()) {
                assertThat(snapshot.articles()).isEqualTo(ARTICLES);
                assertThat(snapshot.passages()).isEqualTo(ARTICLES);
            }
        }
    }

    private static String report(boolean first) {
        return first
                ? ARTICLES + " new, 0 changed, 0 unchanged, 0 refused"
                : "0 new, 0 changed, " + ARTICLES + " unchanged, 0 refused";
    }
}
