package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.IndexSnapshot;
import dev.parley.intake.ArticleJson;
import dev.parley.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command is killed while it takes articles in; run again, it takes in all of them. Embedding comes after that. */
@Tag("slow")
class KilledIngestTest {

    private static final int ARTICLES = 3_500;
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    private Path data;
    private Path input;

    private ChildProcess ingest(Path into) throws IOException {
        return ChildProcess.start(Parley.class, "ingest", "--no-wait", "--data", into.toString(),
                input.toString());
    }

    @Test
    void anIngestThatIsKilledAndRunAgainTakesAllIn() throws Exception {
        Map<String, Article> articles = IntStream.range(0, ARTICLES).mapToObj(KilledIngestTest::article)
                .collect(Collectors.toMap(Article::identifier, article -> article));
        input = folder.resolve("articles.jsonl");
        Files.write(input, articles.values().stream().map(ArticleJson::write).toList());
        Map<String, Article> given = articles.values().stream()
                .collect(Collectors.toMap(Article::identifier, article -> article.from("command: ingest")));
        data = folder.resolve("data");

        // How long a whole run takes here; the kills fall into that time.
        long start = System.nanoTime();
        runToTheEnd(folder.resolve("undisturbed"), "3500 new, 0 changed, 0 unchanged, 0 refused");
        Duration whole = Duration.ofNanos(System.nanoTime() - start);

        Random random = new Random(20_160_909);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess ingest = ingest(data)) {
                ingest.process().waitFor((long) (random.nextDouble() * whole.toMillis()),
                        TimeUnit.MILLISECONDS);
                ingest.kill();
            }
            Map<String, Article> kept = kept();
            assertThat(kept.size()).isGreaterThanOrEqualTo(before);
            assertThat(given).containsAllEntriesOf(kept);
            before = kept.size();
        }
        runToTheEnd(data, "%d new, 0 changed, %d unchanged, 0 refused".formatted(ARTICLES - before, before));
        assertThat(kept()).isEqualTo(given);
    }

    private void runToTheEnd(Path into, String report) throws IOException {
        try (ChildProcess ingest = ingest(into)) {
            assertThat(ingest.readLine()).isEqualTo(report);
            assertThat(ingest.process().onExit().join().exitValue()).isZero();
        }
    }

    private Map<String, Article> kept() {
        Map<String, Article> kept = new HashMap<>();
        try (ArticleIndex index = ArticleIndex.open(data.resolve("index"));
                IndexSnapshot snapshot = index.snapshot()) {
            snapshot.forEachArticle(article -> kept.put(article.identifier(), article));
            assertThat(snapshot.articles()).isEqualTo(kept.size());
            assertThat(snapshot.passages())
                    .isEqualTo(kept.values().stream()
                            .mapToInt(article -> Sentences.find(article.body()).size()).sum());
        }
        return kept;
    }

    private static Article article(int number) {
        ArbitraryText arbitrary = new ArbitraryText(number);
        String body = IntStream.range(0, 6).mapToObj(i -> arbitrary.body())
                .collect(Collectors.joining("\n\n"));
        return new Article("article-" + number, "Article " + number, List.of("A"), null, null, null, null,
                body);
    }
}
