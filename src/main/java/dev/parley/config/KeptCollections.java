package dev.parley.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads for how long the articles of collections are kept, a section whose names are the operator's own. */
final class KeptCollections {

    /** What the keys of the section begin with; the name of a collection follows. */
    static final String PREFIX = "intake.keep.";

    private static final String DAYS = "days";
    private static final String ARTICLES = "articles";
    private static final List<String> FIELDS = List.of(DAYS, ARTICLES);
    private static final Kind<Integer> LIMIT = Kind.whole(1, 1_000_000_000);

    private final Map<String, Map<String, Integer>> collections = new TreeMap<>();
    private final Consumer<String> problems;

    KeptCollections(Consumer<String> problems) {
        this.problems = problems;
    }

    /** True for a key of the section. */
    static boolean holds(String key) {
        return key.startsWith(PREFIX);
    }

    /**
     * Reads one key of the section.
     *
     * @param place where it stands, for a problem
     * @param value null when it is not one text
     */
    void read(String place, String key, @Nullable String value) {
        int dot = key.lastIndexOf('.');
        String field = key.substring(dot + 1);
        if (dot <= PREFIX.length() || !FIELDS.contains(field)) {
            problems.accept(
                    place + "unknown key " + Shown.of(key) + "; what is kept of a collection is " + PREFIX
                            + "NAME with " + String.join(", ", FIELDS));
            return;
        }
        Optional<Integer> limit = Optional.ofNullable(value).flatMap(text -> LIMIT.read().apply(text));
        if (limit.isEmpty()) {
            problems.accept(place + Shown.of(key) + ": \"" + Shown.of(String.valueOf(value)) + "\" is not "
                    + LIMIT.wanted());
            return;
        }
        collections.computeIfAbsent(key.substring(PREFIX.length(), dot), name -> new TreeMap<>()).put(field,
                limit.get());
    }

    /** All that were read, by name. */
    List<KeptCollection> all() {
        List<KeptCollection> all = new ArrayList<>();
        collections.forEach((name, fields) -> all
                .add(new KeptCollection(name, fields.get(DAYS), fields.get(ARTICLES))));
        return all;
    }
}
