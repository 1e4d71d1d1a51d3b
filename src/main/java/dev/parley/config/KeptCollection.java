package dev.parley.config;

import org.jspecify.annotations.Nullable;

/**
 * For how long the articles of a collection are kept.
 *
 * @param name of the collection
 * @param days after which an article goes, at least 1; null for never
 * @param articles how many are kept at most, at least 1; null for all
 */
public record KeptCollection(String name, @Nullable Integer days, @Nullable Integer articles) {}
