package dev.parley;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What has been opened, to be closed in reverse, all of it, whatever some of them throw. Safe for use by many threads. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Adds {@code part}, and hands it back. What is added while others are being closed is closed too. */
    synchronized <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    private synchronized @Nullable AutoCloseable next() {
        return opened.poll();
    }

    /**
     * Closes all, the last first.
     *
     * @throws IllegalStateException when some could not be closed, with what they threw as suppressed exceptions
     */
    @Override
    public void close() {
        IllegalStateException failure = null;
        // Not under the lock: a part may wait for work that still opens another.
        for (AutoCloseable part = next(); part != null; part = next()) {
            try {
                part.close();
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
