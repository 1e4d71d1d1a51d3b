package dev.parley.corpus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source brought to one collection.
 *
 * @param collection its name, {@code default} for the articles of none
 * @param source what brought the articles, as in {@link Article#source}; null where that is not known
 * @param articles how many, at least one
 * @param newest the date of the newest, as exactly as it is known, or null where none has a date
 * @param lastAdded when the last of them was put in that had not been there, or null where that is not known
 */
public record SourceOverview(String collection, @Nullable String source, int articles,
        @Nullable PublicationDate newest, @Nullable Instant lastAdded) {}
