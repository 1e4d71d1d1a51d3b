package dev.parley.corpus;

/**
 * A sentence of a body, or a line that stands for one where there is no full stop.
 *
 * @param span the sentence without the white space around it; never empty
 * @param paragraph the number of the paragraph it stands in, from 1
 */
public record Sentence(Span span, int paragraph) {}
