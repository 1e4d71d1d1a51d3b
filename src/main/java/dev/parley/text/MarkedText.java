package dev.parley.text;

import dev.parley.corpus.Span;

/**
 * Text between quotation marks.
 *
 * @param inside what stands between the marks, without white space around it; never empty
 * @param outside with the marks
 * @param run the number, from 0, of the run of lines it stands in
 * @param closed false where the paragraph ended before the mark came, and the speech goes on in the next
 */
record MarkedText(Span inside, Span outside, int run, boolean closed) {}
