package dev.parley.intake;

import dev.parley.index.ArticleWriter.Change;

/**
 * What came of a piece of work on the kept articles: how many of each.
 *
 * @param added were not known before
 * @param changed replaced another of their identifier
 * @param unchanged were there already
 * @param removed are no longer there
 */
public record Tally(int added, int changed, int unchanged, int removed) {

    /** Nothing done. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** With one more article put. */
    Tally with(Change change) {
        return switch (change) {
            case NEW -> new Tally(added + 1, changed, unchanged, removed);
            case CHANGED -> new Tally(added, changed + 1, unchanged, removed);
            case UNCHANGED -> new Tally(added, changed, unchanged + 1, removed);
        };
    }

    /** With {@code count} articles removed. */
    Tally withRemoved(int count) {
        return new Tally(added, changed, unchanged, removed + count);
    }

    /** With one more article that was there already. */
    public Tally withUnchanged() {
        return with(Change.UNCHANGED);
    }
}
