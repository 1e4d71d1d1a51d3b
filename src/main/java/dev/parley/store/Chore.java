package dev.parley.store;

import java.time.Duration;

/**
 * Work that comes again and again, each time done by one replica.
 *
 * @param name names it in the database, so it stays the same over versions
 * @param every the time from the end of one run to the next; the first is at the start
 * @param work what it throws is logged, and it comes again at its time
 */
public record Chore(String name, Duration every, Runnable work) {}
