package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.embed.TextEncoder;
import dev.parley.text.Annotator;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles. What was put is seen, and lasts, from the next {@link #commit} on; a process killed before it leaves the
 * index as the commit before left it. An article goes in and out whole, because its documents are one block. For one thread.
 *
 * <p>At most one writer may be open on a folder: hold the {@link WriterLock} first.
 */
public final class ArticleWriter implements AutoCloseable {

    /** What became of an article. */
    public enum Change {
        /** Its identifier was not known. */
        NEW,
        /** It replaced another of its identifier. */
        CHANGED,
        /** It was there already, the same in every part. */
        UNCHANGED
    }

    /** So many articles are read at once to be given vectors. */
    private static final int ARTICLES_AT_ONCE = 64;

    private final Directory directory;
    private final Closeable owned;
    private final KnownVectors known;
    private final @Nullable InstantSource clock;
    private IndexWriter writer;
    private CommitData commitData;
    private final Annotator annotator = new Annotator();
    private final Set<String> uncommitted = new HashSet<>();
    private @Nullable IndexSnapshot snapshot;

    /** Writes to {@code directory}, reuses vectors that are {@code known}, and closes {@code owned} in the end. */
    private ArticleWriter(Directory directory, Closeable owned, OpenMode mode, KnownVectors known,
            @Nullable InstantSource clock) throws IOException {
        this.directory = directory;
        this.owned = owned;
        this.known = known;
        this.clock = clock;
        this.writer = openLucene(directory, mode);
        this.commitData = new CommitData(writer);
    }

    private static IndexWriter openLucene(Directory directory, OpenMode mode) throws IOException {
        return new IndexWriter(directory,
                new IndexWriterConfig(new PassageAnalyzer()).setOpenMode(mode).setCommitOnClose(false));
    }

    /**
     * Opens the index in {@code folder}, making it if there is none.
     *
     * @param clock tells when an article is put in
     * @throws UnusableIndexException when another version of Parley wrote it
     */
    public static ArticleWriter open(Path folder, InstantSource clock) {
        return open(folder, KnownVectors.NONE, clock);
    }

    /**
     * As the other; when the articles are put in is not kept.
     *
     * @throws UnusableIndexException when another version of Parley wrote it
     */
    public static ArticleWriter open(Path folder) {
        return open(folder, KnownVectors.NONE, null);
    }

    /**
     * As the one without a clock; articles whose text {@code other} has vectors of need no new ones.
     *
     * @param other to be kept open as long as the writer
     */
    public static ArticleWriter open(Path folder, IndexSnapshot other) {
        return open(folder, other::vectors, null);
    }

    private static ArticleWriter open(Path folder, KnownVectors known, @Nullable InstantSource clock) {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            // Asks for the schema before Lucene's writer touches anything.
            index.snapshot().close();
            Directory directory = FSDirectory.open(folder);
            return new ArticleWriter(directory, directory, OpenMode.CREATE_OR_APPEND, known, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the index in {@code folder} anew from the articles that it keeps, whatever its schema version. Until all are in,
     * the index stays as it was, for readers and after a kill.
     *
     * @param progress told the number of articles done, after each
     * @return how many articles were kept; 0 when there is no index
     * @throws UnusableIndexException when it is too old even for that
     */
    public static int rebuild(Path folder, IntConsumer progress) {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return 0;
            }
            // The writer starts from nothing, but the old commit's files stay until its own commit replaces them.
            try (IndexSnapshot before = new IndexSnapshot(ArticleIndex.openUnchecked(directory),
                    new Visibility());
                    ArticleWriter rebuilt = new ArticleWriter(directory, () -> {
                    }, OpenMode.CREATE, KnownVectors.NONE, null)) {
                rebuilt.commitData.takeOver(Objects.requireNonNull(before.reader()));
                int[] done = {0};
                StoredArticles stored = before.stored();
                stored.forEach((article, added) -> {
                    rebuilt.write(article, before::vectors, added);
                    progress.accept(++done[0]);
                });
                stored.forEachVersion(rebuilt::keep);
                rebuilt.commit();
                return done[0];
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts {@code articles} into an empty directory in memory, which stays open, with the vectors that are known. */
    static void fill(ByteBuffersDirectory memory, Iterable<Article> articles, KnownVectors known)
            throws IOException {
        try (ArticleWriter writer = new ArticleWriter(memory, () -> {
        }, OpenMode.CREATE, known, null)) {
            articles.forEach(writer::put);
            writer.commit();
        }
    }

    /**
     * Keeps {@code article}, in place of any other with its identifier, since when that was put in counts on. Where the time is known,
     * what another one said is kept as an {@linkplain IndexSnapshot#earlierVersions earlier version}.
     */
    public Change put(Article article) {
        if (uncommitted.contains(article.identifier())) {
            commit();
        }
        Optional<Article> before = committed().article(article.identifier());
        if (before.isPresent() && before.get().equals(article)) {
            return Change.UNCHANGED;
        }
        if (before.isEmpty()) {
            write(article, this::vectors, now());
            return Change.NEW;
        }
        write(article, this::vectors, committed().stored().added(article.identifier()).orElse(null));
        if (clock != null && saysSomethingElse(before.get(), article)) {
            keep(new EarlierVersion(before.get(), clock.instant()));
        }
        return Change.CHANGED;
    }

    private static boolean saysSomethingElse(Article before, Article now) {
        return !before.body().equals(now.body()) || !before.headline().equals(now.headline());
    }

    private void keep(EarlierVersion version) {
        try {
            writer.addDocument(ArticleDocuments.version(version.article(), version.replaced()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Instant now() {
        return clock == null ? null : clock.instant();
    }

    private Optional<List<byte[]>> vectors(String key, int sentences) {
        return committed().vectors(key, sentences).or(() -> known.vectors(key, sentences));
    }

    /** @param kept where vectors of the same text may be found again */
    private void write(Article article, KnownVectors kept, @Nullable Instant added) {
        AnnotatedArticle annotated = annotator.annotate(article);
        write(annotated, kept.vectors(VectorKey.of(annotated), annotated.sentences().size()).orElse(null),
                added);
    }

    private void write(AnnotatedArticle annotated, @Nullable List<byte[]> vectors, @Nullable Instant added) {
        String identifier = annotated.article().identifier();
        try {
            writer.updateDocuments(new Term(Fields.BLOCK, identifier),
                    ArticleDocuments.write(annotated, vectors, added));
            uncommitted.add(identifier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a note, which lasts together with all that was put before it, in place of another of that name.
     *
     * @see IndexSnapshot#note
     */
    public void note(String name, String text) {
        commitData.note(name, text);
    }

    /** How many articles have no vectors yet, as of the last commit. */
    public int articlesWithoutVectors() {
        return committed().articlesWithoutVectors();
    }

    /**
     * Gives vectors to some of the articles that were kept without, and commits. To be called again until none is left; a
     * process killed in between goes on where the last call ended.
     *
     * @param most roughly how many sentences to do; always at least one article
     * @return how many articles were done; 0 when none waits
     */
    public int addVectors(TextEncoder encoder, int most) {
        if (!uncommitted.isEmpty()) {
            commit();
        }
        List<AnnotatedArticle> batch = new ArrayList<>();
        int sentences = 0;
        for (AnnotatedArticle article : committed().stored().waiting(ARTICLES_AT_ONCE)) {
            if (!batch.isEmpty() && sentences + article.sentences().size() > most) {
                break;
            }
            batch.add(article);
            sentences += article.sentences().size();
        }
        if (batch.isEmpty()) {
            return 0;
        }
        List<List<byte[]>> vectors = encoder.sentences(batch.stream().map(VectorKey::text).toList());
        for (int i = 0; i < batch.size(); i++) {
            AnnotatedArticle article = batch.get(i);
            write(article, vectors.get(i),
                    committed().stored().added(article.article().identifier()).orElse(null));
        }
        commit();
        return batch.size();
    }

    /**
     * Removes the articles of that identifier or URL, with their earlier versions.
     *
     * @return how many there were
     */
    public int remove(String identifierOrUrl) {
        return removeAll(Fields.BY_IDENTIFIER, identifierOrUrl) + removeAll(Fields.BY_URL, identifierOrUrl);
    }

    /**
     * Removes all articles of a collection, with their earlier versions.
     *
     * @return how many there were
     */
    public int removeCollection(String collection) {
        return removeAll(Fields.BY_COLLECTION, collection);
    }

    /**
     * Removes the articles of a collection that are too old or too many, with their earlier versions. An article without a date is
     * as old as its coming in; where that is not known either, it goes first when there are too many, and is never too old.
     *
     * @param collection {@link CollectionFilter#DEFAULT} for the articles of none
     * @param oldest the day from which on articles are kept, or null for all days
     * @param most how many are kept at most, the newest
     * @return how many were removed
     */
    public int removeOutlived(String collection, @Nullable LocalDate oldest, int most) {
        commit();
        return removeAll(Outlived.of(committed().reader(), collection, oldest, most).stream()
                .map(committed().stored()::identifier).toList());
    }

    private int removeAll(String field, String value) {
        commit();
        return removeAll(committed().stored().identifiers(field, value));
    }

    private int removeAll(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return 0;
        }
        try {
            for (String identifier : identifiers) {
                writer.deleteDocuments(new Term(Fields.BLOCK, identifier),
                        new Term(Fields.VERSION_OF, identifier));
            }
            commit();
            return identifiers.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all that was put or removed so far last, and lets readers see it. */
    public void commit() {
        try {
            writer.commit();
            uncommitted.clear();
            forgetSnapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what was put since the last commit. Mends a writer that a full disk, say, has closed. */
    public void rollback() {
        try {
            forgetSnapshot();
            uncommitted.clear();
            writer.rollback();
            writer = openLucene(directory, OpenMode.CREATE_OR_APPEND);
            commitData = new CommitData(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last commit left, kept open from one article to the next. */
    private IndexSnapshot committed() {
        if (snapshot == null) {
            snapshot = new IndexSnapshot(directoryReader(directory), new Visibility());
        }
        return snapshot;
    }

    private static @Nullable DirectoryReader directoryReader(Directory directory) {
        try {
            return DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetSnapshot() {
        if (snapshot != null) {
            snapshot.close();
            snapshot = null;
        }
    }

    /** Closes without committing: what was put since the last commit is gone. */
    @Override
    public void close() {
        try {
            forgetSnapshot();
            writer.close();
            owned.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
