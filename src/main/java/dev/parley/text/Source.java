package dev.parley.text;

import dev.parley.corpus.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph says who speaks.
 *
 * @param mention the words that name the speaker
 * @param cue the words that attribute, or null where only the place does
 */
record Source(Span mention, @Nullable Span cue) {}
