package dev.parley.intake;

import java.nio.file.Path;
import java.util.Optional;

/** How far archives were read, kept from one run to the next, so that a run that was killed need not begin anew. */
public interface Bookmarks {

    /** Every archive is read from its start, and nothing is kept. */
    Bookmarks NONE = new Bookmarks() {

        @Override
        public Optional<Bookmark> of(Path archive) {
            return Optional.empty();
        }

        @Override
        public void put(Path archive, Bookmark bookmark) {
            // Nothing is kept.
        }
    };

    /** The bookmark that was put last and lasts; empty where there is none. */
    Optional<Bookmark> of(Path archive);

    /** Keeps {@code bookmark}, as soon as all lasts that was handed in before. */
    void put(Path archive, Bookmark bookmark);
}
