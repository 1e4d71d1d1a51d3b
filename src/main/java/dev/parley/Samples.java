package dev.parley;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import dev.parley.index.VectorFile;
import dev.parley.intake.ArticleJson;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The built-in articles, which answer as long as there are no others. They come with their vectors, so that nobody waits. */
final class Samples {

    private static final String ARTICLES = "samples.jsonl";
    private static final String VECTORS = "samples.vectors";

    private Samples() {}

    /** An index of them in memory. */
    static ArticleIndex open() {
        return ArticleIndex.of(readArticles(), readVectors());
    }

    private static List<Article> readArticles() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(resource(ARTICLES), StandardCharsets.UTF_8))) {
            return lines.lines().map(ArticleJson::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VectorFile readVectors() {
        try (InputStream vectors = new BufferedInputStream(resource(VECTORS))) {
            return VectorFile.read(vectors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream(name), name);
    }
}
