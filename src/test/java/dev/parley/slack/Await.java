package dev.parley.slack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
public final class Await {

    /** Long, since it is waited out only by a test that fails, and a machine may be busy with other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Await() {}

    /** Returns as soon as {@code condition} holds. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** Likewise, for what takes longer. */
    static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
