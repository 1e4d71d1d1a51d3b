package dev.parley.chart;

import java.util.List;

/**
 * One direction of a chart, from its first tick to its last.
 *
 * @param label what is measured
 * @param ticks at least two, ascending
 */
public record Axis(String label, List<Tick> ticks) {

    /** A named place on an axis. */
    public record Tick(double value, String label) {}

    public Axis {
        ticks = List.copyOf(ticks);
        if (ticks.size() < 2 || !(ticks.getFirst().value < ticks.getLast().value)) {
            throw new IllegalArgumentException("an axis needs a first and a last tick: " + ticks);
        }
    }

    /** From 0 to 1, with ticks in percent. */
    public static Axis ofShares(String label) {
        return new Axis(label, List.of(new Tick(0, "0 %"), new Tick(0.25, "25 %"), new Tick(0.5, "50 %"),
                new Tick(0.75, "75 %"), new Tick(1, "100 %")));
    }

    /** Where {@code value} lies between the first tick, 0, and the last, 1. */
    double share(double value) {
        double least = ticks.getFirst().value;
        return (value - least) / (ticks.getLast().value - least);
    }
}
