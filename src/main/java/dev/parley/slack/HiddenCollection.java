package dev.parley.slack;

import java.util.Set;

/**
 * A collection that not everybody may see.
 *
 * @param name of the collection
 * @param team the one workspace in which it may be seen, {@code T…}
 * @param channels in which it may be answered from, {@code C…}
 * @param people who may see it where they alone are answered, {@code U…}
 */
public record HiddenCollection(String name, String team, Set<String> channels, Set<String> people) {

    public HiddenCollection {
        channels = Set.copyOf(channels);
        people = Set.copyOf(people);
    }
}
