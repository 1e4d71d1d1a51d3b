package dev.parley.slack;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the answers under way, so that a stop can wait for them. */
final class InFlight {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int count;
    private boolean closed;

    /** Counts one more; false when no more may begin. */
    boolean enter() {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            count++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** One has ended. */
    void exit() {
        lock.lock();
        try {
            count--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more begin and waits for the others to end; how many had not when {@code patience} ran out. */
    int close(Duration patience) {
        lock.lock();
        try {
            closed = true;
            long left = patience.toNanos();
            while (count > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return count;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return count;
        } finally {
            lock.unlock();
        }
    }
}
