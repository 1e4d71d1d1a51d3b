package dev.parley;

import dev.parley.slack.Sleeper;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the process stands in. Only the program's entry makes it of the real things; everything else is given it.
 *
 * @param variables the environment variables
 * @param folder the folder that relative names of configuration and data count from
 * @param clock the time
 * @param zone the zone in which days are counted
 * @param in standard input
 * @param out standard output, in UTF-8: for what people and programs read
 * @param err standard error, in UTF-8: for progress, notes and warnings
 * @param interactive true when a person sits before the terminal
 * @param sleeper lets time pass
 * @param atStop takes what is to be done before the process ends at an interrupt
 */
public record Environment(Map<String, String> variables, Path folder, InstantSource clock, ZoneId zone,
        InputStream in,
        PrintStream out, PrintStream err, boolean interactive, Sleeper sleeper, Consumer<Runnable> atStop) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The day it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Lets {@code duration} pass, or less when the thread is interrupted, which stays marked so.
     *
     * @return false when interrupted
     */
    public boolean pause(Duration duration) {
        try {
            sleeper.sleep(duration);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
