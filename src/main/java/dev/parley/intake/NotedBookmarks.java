package dev.parley.intake;

import dev.parley.index.IndexSnapshot;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bookmarks as notes in the index, where they last with the articles up to them, and go when these go. */
public final class NotedBookmarks implements Bookmarks {

    private final Supplier<IndexSnapshot> snapshots;
    private final ArticleDesk desk;
    private final @Nullable String collection;
    private final boolean again;

    /**
     * @param snapshots of the index that {@code desk} puts the articles in
     * @param collection the one that every article is put in, or null; what was put in another is read anew
     * @param again true to read every archive from its start, whatever was read before
     */
    public NotedBookmarks(Supplier<IndexSnapshot> snapshots, ArticleDesk desk, @Nullable String collection,
            boolean again) {
        this.snapshots = snapshots;
        this.desk = desk;
        this.collection = collection;
        this.again = again;
    }

    @Override
    public Optional<Bookmark> of(Path archive) {
        if (again) {
            return Optional.empty();
        }
        try (IndexSnapshot snapshot = snapshots.get()) {
            return snapshot.note(name(archive)).flatMap(Bookmark::parse);
        }
    }

    @Override
    public void put(Path archive, Bookmark bookmark) {
        desk.note(name(archive), bookmark.line());
    }

    private String name(Path archive) {
        return "read " + archive.toAbsolutePath().normalize()
                + (collection == null ? "" : " into " + collection);
    }
}
