package dev.parley.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What happened at Slack and in a test, in one order: requests acknowledged, messages posted, whatever a test notes. */
final class Timeline {

    /** @param number counts from 1 and without gaps, also where the clock stands still */
    record Entry(long number, Instant at, String what) {}

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();

    Timeline(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes that this happened now. */
    synchronized Entry note(String what) {
        Entry entry = new Entry(entries.size() + 1L, clock.instant(), what);
        entries.add(entry);
        notifyAll();
        return entry;
    }

    /** Notes that a request of Slack's was acknowledged, as {@link #acknowledged} names it. */
    void acknowledge(JsonObject payload) {
        note(acknowledged(payload));
    }

    /** The entry for a request: an event by its event_id, an interaction by its trigger_id, all else by its type. */
    static String acknowledged(JsonObject payload) {
        for (String name : List.of("event_id", "trigger_id")) {
            if (payload.has(name)) {
                return "acknowledged " + Json.text(payload, name);
            }
        }
        return "acknowledged " + Json.text(payload, "type");
    }

    /** Waits until exactly this was noted; fails when it is not in a minute. */
    synchronized void await(String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (entries.stream().noneMatch(entry -> entry.what().equals(what))) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain: " + what);
            }
            try {
                wait(left);
            } catch (InterruptedException hurried) {
                throw new AssertionError(hurried);
            }
        }
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
