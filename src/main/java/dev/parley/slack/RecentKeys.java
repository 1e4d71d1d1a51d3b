package dev.parley.slack;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Remembers the latest keys, to know what was there before. Safe for several threads. */
final class RecentKeys {

    private final int capacity;
    private final SequencedSet<String> keys = new LinkedHashSet<>();

    /** @param capacity how many keys are kept; the oldest are forgotten first */
    RecentKeys(int capacity) {
        this.capacity = capacity;
    }

    /** Remembers all of {@code names}; false when one of them was there before. */
    synchronized boolean addAll(String... names) {
        boolean news = Arrays.stream(names).noneMatch(keys::contains);
        for (String name : names) {
            keys.addLast(name);
            if (keys.size() > capacity) {
                keys.removeFirst();
            }
        }
        return news;
    }
}
