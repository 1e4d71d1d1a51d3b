package dev.parley.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What happened at Slack and in a test, in one order: requests acknowledged, messages posted, whatever a test notes. */
final class Timeline {

    /** @param number counts from 1 and without gaps, also where the clock stands still */
    record Entry(long number, Instant at, String what) {}

    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();

    Timeline(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes that this happened now. */
    synchronized Entry note(String what) {
        Entry entry = new Entry(entries.size() + 1L, clock.instant(), what);
        entries.add(entry);
        return entry;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The number of the first entry that says exactly this; fails when there is none. */
    long numberOf(String what) {
        return entries().stream().filter(entry -> entry.what().equals(what)).findFirst()
                .orElseThrow(() -> new AssertionError("never: " + what + "; but " + entries())).number();
    }
}
