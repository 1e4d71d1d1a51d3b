package dev.parley.index;

import java.util.List;
import java.util.Optional;

/** Where the vectors of a text are looked up that was embedded before. */
interface KnownVectors {

    /** Nothing was embedded before. */
    KnownVectors NONE = (key, sentences) -> Optional.empty();

    /**
     * The vectors of the sentences of an article whose {@link VectorKey} is {@code key}; empty when there are none.
     *
     * @param sentences how many it has
     */
    Optional<List<byte[]>> vectors(String key, int sentences);
}
