package dev.parley.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Direct speech in an article.
 *
 * @param span what was said, inside the quotation marks
 * @param speaker who said it, or null when the article does not make that plain
 * @param cue the words that attribute it ("said", "according to"), or null
 */
public record Quotation(Span span, @Nullable Speaker speaker, @Nullable Span cue) {}
