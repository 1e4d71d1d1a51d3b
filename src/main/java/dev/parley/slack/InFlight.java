package dev.parley.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What this process has taken from Slack and is not done yet, by key: so that nothing is begun before Slack has its
 * acknowledgement, and that a stop can wait.
 */
final class InFlight {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Boolean> acknowledged = new HashMap<>();
    private boolean closed;

    /** Counts one more, not yet acknowledged; false when no more may begin. */
    boolean enter(String key) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            acknowledged.putIfAbsent(key, false);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Slack has its acknowledgement, or will never have it. */
    void acknowledged(String key) {
        lock.lock();
        try {
            acknowledged.computeIfPresent(key, (same, before) -> true);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until {@code key} is acknowledged, if it was taken here at all, but no longer than {@code patience}.
     *
     * @throws InterruptedException when interrupted
     */
    void awaitAcknowledged(String key, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!acknowledged.getOrDefault(key, true) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** It is done, or will be done elsewhere. */
    void exit(String key) {
        lock.lock();
        try {
            acknowledged.remove(key);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more begin. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all is done; how much is not when {@code patience} has run out.
     *
     * @param open tells whether something is still to be done: another process may have done it
     */
    int await(Duration patience, Predicate<String> open) {
        lock.lock();
        try {
            acknowledged.keySet().removeIf(open.negate());
            long left = patience.toNanos();
            while (!acknowledged.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return acknowledged.size();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return acknowledged.size();
        } finally {
            lock.unlock();
        }
    }
}
