package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.index.IndexSnapshot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed to the process that writes comes into its index as it was handed in. */
final class HandoverTest {

    @TempDir
    private Path folder;

    @Test
    void whatBroughtAnArticleIsHandedOverWithIt() {
        Article unknown = new Article("one", "", List.of(), null, null, null, null, "Kerry phoned.");
        Article known = new Article("two", "", List.of(), null, null, null, "talks", "Lavrov\tphoned.")
                .from("folder: \"a\tb\"");
        Inbox inbox = new Inbox(folder);
        try (ArticleWriter writer = ArticleWriter.open(folder.resolve("index"));
                ArticleDesk desk = new InboxDesk(inbox, "job", () -> false,
                        () -> inbox.work(writer, () -> false))) {
            desk.put(unknown);
            desk.put(known);
            desk.finish();
        }
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"));
                IndexSnapshot snapshot = index.snapshot()) {
            assertThat(snapshot.article("one")).contains(unknown);
            assertThat(snapshot.article("two")).contains(known);
        }
    }
}
