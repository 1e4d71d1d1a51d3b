package dev.parley.index;

import dev.parley.corpus.Article;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which collections are seen. What is not seen is not there: it is in no answer, no count and no list. The built-in samples,
 * which answer only where nothing is kept, are everybody's.
 *
 * @param names the collections that are seen, or null for all there are
 */
public record CollectionFilter(@Nullable Set<String> names) {

    /** The collection of the articles that were put in none. */
    public static final String DEFAULT = "default";

    /** Sees all articles. */
    public static final CollectionFilter EVERYTHING = new CollectionFilter((Set<String>) null);

    public CollectionFilter {
        if (names != null) {
            Set<String> seen = new TreeSet<>(names);
            seen.add(Article.SAMPLES);
            names = Set.copyOf(seen);
        }
    }

    /** Sees the articles of those collections alone. */
    public static CollectionFilter of(Set<String> names) {
        return new CollectionFilter(names);
    }
}
