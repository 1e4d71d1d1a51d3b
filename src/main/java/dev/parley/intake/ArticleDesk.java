package dev.parley.intake;

import dev.parley.corpus.Article;

/**
 * Where articles are handed in and called back: the index itself, or the inbox of the process that writes it. Closing without
 * {@link #finish} gives up what has not been made to last.
 */
public interface ArticleDesk extends AutoCloseable {

    /** Hands in one article. */
    void put(Article article);

    /**
     * Keeps a note in the index, which lasts together with all that was handed in before it.
     *
     * @see dev.parley.index.IndexSnapshot#note
     */
    void note(String name, String text);

    /** Calls back the articles of that identifier or URL. */
    void remove(String identifierOrUrl);

    /** Calls back all articles of that collection. */
    void removeCollection(String collection);

    /**
     * Waits until all that was asked for is done and will last.
     *
     * @return what came of it
     */
    Tally finish();

    @Override
    void close();
}
