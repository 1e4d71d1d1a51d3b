package dev.parley;

import java.util.logging.LogManager;

/**
 * Java's log manager takes all handlers down as soon as the process is told to stop, while the answers under way are still
 * being finished. This one leaves them, so that what goes wrong then is in the log. Java makes it by its name.
 */
public final class StoppingLogManager extends LogManager {

    /** Does nothing. */
    @Override
    public void reset() {
        // At the start there is nothing to take down, and in the end nothing may be.
    }
}
