package dev.parley.index;

import dev.parley.corpus.Article;
import java.time.Instant;

/**
 * An article as it was before it was changed.
 *
 * @param replaced when its successor was put in
 */
public record EarlierVersion(Article article, Instant replaced) {}
