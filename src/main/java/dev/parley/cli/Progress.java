package dev.parley.cli;

import dev.parley.Environment;

/** A line on standard error that counts, where a person sits before it; elsewhere only what interrupts it is printed. */
final class Progress implements AutoCloseable {

    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    /** A terminal need not be told more often. */
    private static final long MILLISECONDS_BETWEEN = 100;

    private final Environment environment;
    private final String what;
    private long shownAt;
    private int count;

    Progress(Environment environment, String what) {
        this.environment = environment;
        this.what = what;
    }

    /** One more is done. */
    void step() {
        show(count + 1);
    }

    /** So many are done, or left. */
    void show(int number) {
        count = number;
        long now = environment.clock().millis();
        if (environment.interactive() && now - shownAt >= MILLISECONDS_BETWEEN) {
            environment.err().printf("%s%d %s", TO_LINE_START_AND_CLEAR, count, what);
            environment.err().flush();
            shownAt = now;
        }
    }

    /** Prints a line of its own between. */
    void interrupt(String line) {
        clear();
        environment.err().println(line);
    }

    /** Takes the count off the screen. */
    void clear() {
        if (environment.interactive() && shownAt > 0) {
            environment.err().print(TO_LINE_START_AND_CLEAR);
            environment.err().flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
