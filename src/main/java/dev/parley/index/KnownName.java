package dev.parley.index;

/**
 * A name that stands in the index.
 *
 * @param name as it is spelt there
 * @param sentences how many sentences are that speaker's or that publisher's, at least one
 */
public record KnownName(String name, int sentences) {}
