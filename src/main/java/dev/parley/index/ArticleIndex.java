package dev.parley.index;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
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

    private final Path folder;
    private final Visibility visibility = new Visibility();
    private @Nullable Directory directory;
    private @Nullable DirectoryReader current;

    private ArticleIndex(Path folder, @Nullable Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /** The index in {@code folder}, which need not exist yet, and is not made: until it does, the index is empty. */
    public static ArticleIndex open(Path folder) {
        return new ArticleIndex(folder, null);
    }

    /** An index in memory, of those articles and no others ever, without vectors. */
    public static ArticleIndex of(Iterable<Article> articles) {
        return of(articles, new VectorFile(Map.of()));
    }

    /** An index in memory, of those articles and no others ever, with the vectors that {@code vectors} has of them. */
    public static ArticleIndex of(Iterable<Article> articles, VectorFile vectors) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            ArticleWriter.fill(memory, articles, vectors);
            return new ArticleIndex(Path.of("memory"), memory);
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
            return new IndexSnapshot(current, visibility);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() throws IOException {
        DirectoryReader newer = current == null ? openFirst() : DirectoryReader.openIfChanged(current);
        if (newer == null) {
            return;
        }
        if (!Fields.SCHEMA_VERSION.equals(schemaVersion(newer))) {
            String found = schemaVersion(newer);
            newer.close();
            throw new UnusableIndexException(
                    "the index in %s has schema %s, this version reads %s: run 'parley reindex'"
                            .formatted(folder, found, Fields.SCHEMA_VERSION));
        }
        if (current != null) {
            current.decRef();
        }
        current = newer;
    }

    private @Nullable DirectoryReader openFirst() throws IOException {
        if (directory == null) {
            if (Files.notExists(folder)) {
                return null;
            }
            if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
                throw new UnusableIndexException(
                        "the index cannot be read, because %s is no folder or not open to this user"
                                .formatted(folder));
            }
            directory = FSDirectory.open(folder);
        }
        return DirectoryReader.indexExists(directory) ? openUnchecked(directory) : null;
    }

    /** Opens the last commit whatever its schema. */
    static DirectoryReader openUnchecked(Directory directory) throws IOException {
        try {
            return DirectoryReader.open(directory);
        } catch (CorruptIndexException damaged) {
            throw new UnusableIndexException(
                    "the index is damaged (%s); restore the data folder from a backup, or ingest"
                            .formatted(damaged.getMessage()) + " the articles again into another",
                    damaged);
        } catch (IndexFormatTooOldException tooOld) {
            throw new UnusableIndexException(
                    "the index was written by a Lucene that this version cannot read;"
                            + " ingest the articles again into another data folder",
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
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
