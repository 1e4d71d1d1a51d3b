package dev.parley.config;

import java.util.Set;

/**
 * A collection that not everybody may see.
 *
 * @param name of the collection
 * @param workspace the one workspace in which it may be seen, {@code T…}
 * @param channels in which it may be answered from, {@code C…}; perhaps none
 * @param people who may see it wherever they alone are answered, {@code U…}; perhaps none
 */
public record PrivateCollection(String name, String workspace, Set<String> channels, Set<String> people) {

    public PrivateCollection {
        channels = Set.copyOf(channels);
        people = Set.copyOf(people);
    }
}
