package dev.parley.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that stands still until somebody sleeps, who then wakes at once. */
final class SteppedClock implements InstantSource, Sleeper {

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (duration.isPositive()) {
            sleeps.add(duration);
            step(duration);
        }
    }

    synchronized void step(Duration duration) {
        now = now.plus(duration);
    }

    /** How long whom slept, in order. */
    List<Duration> sleeps() {
        return sleeps;
    }
}
