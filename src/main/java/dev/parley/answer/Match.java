package dev.parley.answer;

import dev.parley.corpus.Span;

/**
 * A word of the question where it stands in a text.
 *
 * @param wanted which of the wanted terms it is, from 0
 * @param span where the word stands in the text
 */
record Match(int wanted, Span span) {}
