package dev.parley;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened, to be closed in reverse, all of it, whatever some of them throw. Safe for use by many threads. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Adds {@code part}, and hands it back. */
    synchronized <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    /**
     * Closes all, the last first.
     *
     * @throws IllegalStateException when some could not be closed, with what they threw as suppressed exceptions
     */
    @Override
    public synchronized void close() {
        IllegalStateException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("could not close all parts") : failure;
                failure.addSuppressed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
