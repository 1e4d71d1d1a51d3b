package dev.parley.corpus;

import java.util.Objects;

/**
 * The one thing Parley shows as somebody's words. It can be made only of an article and a span of its body, so its text is
 * always what stands there.
 */
public final class Quote {

    /** Length of {@link #prefix()} and {@link #suffix()}, in code points; the design's choice for its selectors. */
    private static final int AFFIX_LENGTH = 32;

    private final Article article;
    private final Span span;

    private Quote(Article article, Span span) {
        this.article = article;
        this.span = span;
    }

    /**
     * The words of {@code article} at {@code span}.
     *
     * @throws IllegalArgumentException when the span is empty, reaches past the body, or would part a surrogate pair
     */
    public static Quote of(Article article, Span span) {
        String body = article.body();
        if (span.isEmpty() || span.end() > body.length() || partsPair(body, span.start())
                || partsPair(body, span.end())) {
            throw new IllegalArgumentException("no quote of " + article.identifier() + " at " + span);
        }
        return new Quote(article, span);
    }

    private static boolean partsPair(String body, int at) {
        return at > 0 && at < body.length()
                && Character.isSurrogatePair(body.charAt(at - 1), body.charAt(at));
    }

    public Article article() {
        return article;
    }

    /** Where it stands in the body, in UTF-16 code units. */
    public Span span() {
        return span;
    }

    /** The words, exactly as the body has them. */
    public String text() {
        return span.in(article.body());
    }

    /** Where it stands in the body, in code points. */
    public TextPosition position() {
        return TextPosition.of(article.body(), span);
    }

    /** Up to 32 code points of the body right before the quote; empty at the body's start. */
    public String prefix() {
        String body = article.body();
        int available = body.codePointCount(0, span.start());
        return body.substring(body.offsetByCodePoints(span.start(), -Math.min(AFFIX_LENGTH, available)),
                span.start());
    }

    /** Up to 32 code points of the body right after the quote; empty at the body's end. */
    public String suffix() {
        String body = article.body();
        int available = body.codePointCount(span.end(), body.length());
        return body.substring(span.end(),
                body.offsetByCodePoints(span.end(), Math.min(AFFIX_LENGTH, available)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quote quote && article.equals(quote.article) && span.equals(quote.span);
    }

    @Override
    public int hashCode() {
        return Objects.hash(article.identifier(), span);
    }

    @Override
    public String toString() {
        return article.identifier() + " " + span + ": " + text();
    }
}
