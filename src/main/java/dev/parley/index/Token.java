package dev.parley.index;

import dev.parley.corpus.Span;

/**
 * A word of a text as the index sees it.
 *
 * @param term what the analysis made of it: folded and stemmed
 * @param span where it stands in the text that was analysed
 */
public record Token(String term, Span span) {}
