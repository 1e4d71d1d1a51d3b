package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real articles, where the folder that has them lies beside the project. */
class RealArticlesTest {

    private static final Path SHARED = Path.of("..", "shared");

    @Test
    void aRealTextIsKeptToTheCharacter() throws IOException {
        Path file = present(SHARED.resolve("articles").resolve("us-officials-unsure-of-deal.txt"));
        List<Article> articles = Given.articles(Given.read(file));
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(articles).hasSize(1);
        Article article = articles.getFirst();
        assertThat(article.identifier()).isEqualTo("us-officials-unsure-of-deal");
        assertThat(article.headline() + "\n" + article.body()).isEqualTo(text);
    }

    @Test
    void aRealCorpusIsTakenWhole() {
        Path file = present(SHARED.resolve("corpus").resolve("campaign-2016.jsonl.gz"));
        List<Outcome> outcomes = Given.read(file);
        List<Article> articles = Given.articles(outcomes);
        assertThat(outcomes).hasSize(840);
        assertThat(articles).hasSize(840);
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.published()).isNotNull();
            assertThat(ArticleJson.read(ArticleJson.write(article))).isEqualTo(article);
        });
    }

    private static Path present(Path file) {
        assumeTrue(Files.exists(file), "no real articles here: " + file + " is absent");
        return file;
    }
}
