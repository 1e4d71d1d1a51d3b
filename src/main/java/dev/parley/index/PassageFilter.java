package dev.parley.index;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a search looks into.
 *
 * @param from the first day that counts, or null for any: an article of which it may be true that it was published then or later
 * @param until the last day that counts, inclusive, or null for any
 * @param publishers whose articles count, each spelt as in {@link Vocabulary#publishers}; empty for anybody's
 */
public record PassageFilter(@Nullable LocalDate from, @Nullable LocalDate until, Set<String> publishers) {

    /** All articles. */
    public static final PassageFilter NONE = new PassageFilter(null, null, Set.of());

    public PassageFilter {
        publishers = Set.copyOf(publishers);
    }

    /** True when the date of an article matters; articles without one come after the others then. */
    public boolean hasDates() {
        return from != null || until != null;
    }
}
