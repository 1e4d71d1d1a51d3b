package dev.parley.index;

import dev.parley.corpus.Article;

/**
 * An article that says what another says, in nearly the same words.
 *
 * @param share the part of the smaller one's runs of five words that both have: {@link CopySearch#COPIED} to 1
 */
public record Copy(Article article, double share) {}
