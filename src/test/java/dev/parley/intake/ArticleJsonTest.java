package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

    @Test
    void everyArticleComesBackAsItWas() {
        ArbitraryText.check(300, arbitrary -> {
            Article article = article(arbitrary);
            String line = ArticleJson.write(article);
            assertThat(ArticleJson.read(line)).isEqualTo(article);
            assertThat(line).doesNotContain("\n", "\r", "\u0085", "\u2028", "\u2029");
        });
    }

    private static Article article(ArbitraryText arbitrary) {
        Random random = arbitrary.random();
        List<String> authors = random.ints(random.nextInt(4), 0, 9).mapToObj(i -> arbitrary.text(i)).toList();
        String date = List.of("2016", "2016-09", "2016-09-09", "2016-09-09T10:00:00Z", "")
                .get(random.nextInt(5));
        return new Article("i" + arbitrary.text(5), arbitrary.text(9), authors,
                random.nextBoolean() ? arbitrary.text(5) : null,
                PublicationDate.parse(date).orElse(null), random.nextBoolean() ? arbitrary.text(5) : null,
                random.nextBoolean() ? arbitrary.text(5) : null, arbitrary.body());
    }

    @Test
    void whatIsUnknownIsAbsent() {
        assertThat(ArticleJson.write(new Article("a", "", List.of(), null, null, null, null, "It is said.")))
                .isEqualTo("{\"identifier\":\"a\",\"articleBody\":\"It is said.\"}");
    }

    @Test
    void whatIsKnownStandsUnderItsSchemaOrgName() {
        Article article = new Article("a", "Talks", List.of("Ann"), "Daily",
                PublicationDate.parse("2016-09").orElseThrow(),
                "https://daily.example/a", "syria", "It is said.");
        assertThat(ArticleJson.write(article))
                .isEqualTo("{\"identifier\":\"a\",\"headline\":\"Talks\",\"author\":\"Ann\","
                        + "\"publisher\":\"Daily\",\"datePublished\":\"2016-09\",\"url\":\"https://daily.example/a\","
                        + "\"collection\":\"syria\",\"articleBody\":\"It is said.\"}");
    }

    @Test
    void severalAuthorsAreAList() {
        assertThat(
                ArticleJson.write(new Article("a", "", List.of("Ann", "Bob"), null, null, null, null, "b")))
                .contains("\"author\":[\"Ann\",\"Bob\"]");
    }

    @Test
    void aPageIsNamedByItsFile() {
        Article article = new Article("a", "", List.of(), null, null, null, null, "b");
        assertThat(ArticleJson.write(article, Origin.of(Path.of("pages", "042bb7.v2.html.gz"))))
                .contains("\"page\":\"042bb7.v2\"");
        assertThat(ArticleJson.write(article, Origin.of(Path.of("talks.jsonl")))).doesNotContain("page");
        assertThat(ArticleJson.writeEmpty("042bb7")).isEqualTo("{\"page\":\"042bb7\",\"articleBody\":\"\"}");
    }

    @Test
    void aDamagedLineSaysWhy() {
        assertThatThrownBy(() -> ArticleJson.read("{\"identifier\": \"a\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("broken JSON at column");
        assertThatThrownBy(() -> ArticleJson.read("{\"articleBody\": \"b\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an article needs an identifier");
    }
}
