package dev.parley.intake;

import dev.parley.corpus.Article;
import dev.parley.index.ArticleWriter;

/** Hands articles straight to the index of this process. */
public final class IndexDesk implements ArticleDesk {

    /** A kill loses at most so many articles of a run. A commit takes some tens of milliseconds. */
    private static final int ARTICLES_A_COMMIT = 1_000;

    private final ArticleWriter writer;
    private Tally tally = Tally.NONE;
    private int uncommitted;

    /** The desk of {@code writer}, which stays open after it. */
    public IndexDesk(ArticleWriter writer) {
        this.writer = writer;
    }

    @Override
    public void put(Article article) {
        tally = tally.with(writer.put(article));
        uncommitted++;
        if (uncommitted == ARTICLES_A_COMMIT) {
            writer.commit();
            uncommitted = 0;
        }
    }

    @Override
    public void note(String name, String text) {
        writer.note(name, text);
    }

    @Override
    public void remove(String identifierOrUrl) {
        tally = tally.withRemoved(writer.remove(identifierOrUrl));
    }

    @Override
    public void removeCollection(String collection) {
        tally = tally.withRemoved(writer.removeCollection(collection));
    }

    @Override
    public Tally finish() {
        writer.commit();
        return tally;
    }

    @Override
    public void close() {}
}
