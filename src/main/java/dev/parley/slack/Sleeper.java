package dev.parley.slack;

import java.time.Duration;

/** Lets time pass: {@code Thread::sleep} in the program, a clock's step in tests. */
@FunctionalInterface
public interface Sleeper {

    /** Returns once {@code duration} has passed; at once when it is zero or negative. */
    void sleep(Duration duration) throws InterruptedException;
}
