package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ChildProcess;
import dev.parley.Parley;
import dev.parley.index.ArticleIndex;
import dev.parley.index.IndexSnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command is killed while it reads an archive; run again, it goes on where the last commit was, and all is in. */
@Tag("slow")
class KilledArchiveTest {

    private static final int PAGES = 6_000;

    @TempDir
    private Path folder;

    private ChildProcess ingest(Path archive) throws IOException {
        return ChildProcess.start(Parley.class, "ingest", "--no-wait", "--data",
                folder.resolve("data").toString(), archive.toString());
    }

    private int kept() {
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("data").resolve("index"));
                IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.articles();
        }
    }

    @Test
    void anArchiveIsReadOnFromTheLastCommit() throws Exception {
        Path archive = folder.resolve("news.warc.gz");
        try (OutputStream out = Files.newOutputStream(archive)) {
            for (int page = 0; page < PAGES; page++) {
                out.write(Given.gzip(WarcBytes.page("https://a.example/" + page, "Page " + page,
                        "On page %d the minister said that %d of them would not do.".formatted(page, page))));
            }
        }
        try (ChildProcess ingest = ingest(archive)) {
            while (ingest.process().isAlive() && kept() < PAGES / 4) {
                LockSupport.parkNanos(5_000_000);
            }
            ingest.kill();
        }
        int before = kept();
        assertThat(before).isBetween(PAGES / 4, PAGES - 1);

        try (ChildProcess ingest = ingest(archive)) {
            // One is read again: the article with which a commit came is in before its bookmark is.
            assertThat(ingest.readLine())
                    .isEqualTo("%d new, 0 changed, 1 unchanged, 0 refused".formatted(PAGES - before));
            assertThat(ingest.process().onExit().join().exitValue()).isZero();
        }
        assertThat(kept()).isEqualTo(PAGES);
    }
}
