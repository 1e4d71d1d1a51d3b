package dev.parley.corpus;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was handed in. The body is kept to the character, whatever it holds; nothing is trimmed, normalised or
 * repaired.
 *
 * @param identifier what names the article in the index; never blank
 * @param headline the headline, empty where the input has none
 * @param authors the bylines in their order, perhaps none
 * @param publisher who published it, or null
 * @param published when, as exactly as the input says it, or null
 * @param url where it can be read, or null
 * @param collection the named set it was handed in under, or null
 * @param source what brought it: {@code command: ingest}, {@code feed: URL}, {@code folder: PATH}; or null when that is not known
 * @param body the text; more than {@link WhiteSpace}, and well-formed UTF-16 (no surrogate without its partner)
 */
public record Article(String identifier, String headline, List<String> authors, @Nullable String publisher,
        @Nullable PublicationDate published, @Nullable String url, @Nullable String collection,
        @Nullable String source, String body) {

    /** The collection of the built-in articles, which answer where nothing else is kept. */
    public static final String SAMPLES = "samples";

    public Article {
        authors = List.copyOf(authors);
        Objects.requireNonNull(headline, "headline");
        if (identifier.isBlank()) {
            throw new IllegalArgumentException("an article needs an identifier");
        }
        if (WhiteSpace.only(body)) {
            throw new IllegalArgumentException("an article needs a body: " + identifier);
        }
    }

    /** An article of which it is not known what brought it. */
    public Article(String identifier, String headline, List<String> authors, @Nullable String publisher,
            @Nullable PublicationDate published, @Nullable String url, @Nullable String collection,
            String body) {
        this(identifier, headline, authors, publisher, published, url, collection, null, body);
    }

    /** The same article, brought by {@code other}. */
    public Article from(@Nullable String other) {
        return new Article(identifier, headline, authors, publisher, published, url, collection, other, body);
    }

    /** True for a built-in article. */
    public boolean isSample() {
        return SAMPLES.equals(collection);
    }
}
