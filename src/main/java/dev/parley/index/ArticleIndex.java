package dev.parley.index;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Articles and their passages, for reading, as the last commit left them. A writer, in this process or another, never shuts
 * a reader out. Safe for use by many threads.
 */
public final class ArticleIndex implements AutoCloseable {

    private final Directory directory;
    private @Nullable DirectoryReader current;

    ArticleIndex(Directory directory) {
        this.directory = directory;
    }

    /** The index in {@code folder}, which need not exist yet: until it does, it is empty. */
    public static ArticleIndex open(Path folder) {
        try {
            return new ArticleIndex(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An index in memory, of those articles and no others ever. */
    public static ArticleIndex of(Iterable<Article> articles) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            ArticleWriter.fill(memory, articles);
            return new ArticleIndex(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The index as its last commit left it.
     *
     * @throws UnusableIndexException when another version of Parley wrote it
     */
    public synchronized IndexSnapshot snapshot() {
        try {
            refresh();
            if (current != null) {
                current.incRef();
            }
            return new IndexSnapshot(current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() throws IOException {
        DirectoryReader newer;
        if (current != null) {
            newer = DirectoryReader.openIfChanged(current);
        } else {
            newer = DirectoryReader.indexExists(directory) ? openUnchecked(directory) : null;
        }
        if (newer == null) {
            return;
        }
        if (!Fields.SCHEMA_VERSION.equals(schemaVersion(newer))) {
            String found = schemaVersion(newer);
            newer.close();
            throw new UnusableIndexException(
                    "the index in %s has schema %s, this version reads %s: run 'parley reindex'"
                            .formatted(directory, found, Fields.SCHEMA_VERSION));
        }
        if (current != null) {
            current.decRef();
        }
        current = newer;
    }

    /** Opens the last commit whatever its schema. */
    static DirectoryReader openUnchecked(Directory directory) throws IOException {
        try {
            return DirectoryReader.open(directory);
        } catch (IndexFormatTooOldException tooOld) {
            throw new UnusableIndexException("the index in " + directory
                    + " was written by a Lucene that this version cannot read; ingest the articles again",
                    tooOld);
        }
    }

    private static String schemaVersion(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData().getOrDefault(Fields.SCHEMA, "none");
    }

    @Override
    public synchronized void close() {
        try {
            if (current != null) {
                current.decRef();
                current = null;
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
