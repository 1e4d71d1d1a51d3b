package dev.parley.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the section of private collections, whose names are the operator's own. */
final class PrivateCollections {

    /** What the keys of the section begin with; the name of a collection follows. */
    static final String PREFIX = "access.private.";

    private static final String WORKSPACE = "workspace";
    private static final String CHANNELS = "channels";
    private static final String PEOPLE = "people";
    private static final List<String> FIELDS = List.of(WORKSPACE, CHANNELS, PEOPLE);

    private final Map<String, Map<String, Set<String>>> collections = new TreeMap<>();
    private final Consumer<String> problems;

    PrivateCollections(Consumer<String> problems) {
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
            problems.accept(place + "unknown key " + Shown.of(key) + "; a private collection is " + PREFIX
                    + "NAME with "
                    + String.join(", ", FIELDS));
            return;
        }
        Optional<Set<String>> identifiers = Optional.ofNullable(value)
                .flatMap(text -> Kind.identifiers().read().apply(text));
        if (identifiers.isEmpty()) {
            problems.accept(place + Shown.of(key) + ": \"" + Shown.of(String.valueOf(value)) + "\" is not "
                    + Kind.identifiers().wanted());
            return;
        }
        collections.computeIfAbsent(key.substring(PREFIX.length(), dot), name -> new TreeMap<>()).put(field,
                identifiers.get());
    }

    /** All that were read, by name; one without its workspace is a problem, for it would be seen nowhere. */
    List<PrivateCollection> all() {
        List<PrivateCollection> all = new ArrayList<>();
        collections.forEach((name, fields) -> {
            Set<String> workspaces = fields.getOrDefault(WORKSPACE, Set.of());
            if (workspaces.size() == 1) {
                all.add(new PrivateCollection(name, workspaces.iterator().next(),
                        fields.getOrDefault(CHANNELS, Set.of()),
                        fields.getOrDefault(PEOPLE, Set.of())));
            } else {
                problems.accept(PREFIX + Shown.of(name) + ".workspace: names one workspace, as T0123ABCD");
            }
        });
        return all;
    }
}
