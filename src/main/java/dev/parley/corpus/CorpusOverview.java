package dev.parley.corpus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body of articles holds.
 *
 * @param articles how many
 * @param first the date of the oldest, as exactly as it is known; null where none has a date
 * @param last the date of the newest, likewise
 * @param lastAdded when an article was last put in that had not been there, or null where that is not known
 * @param sources what brought them, by collection and then by source, the articles of an unknown source first
 */
public record CorpusOverview(int articles, @Nullable PublicationDate first, @Nullable PublicationDate last,
        @Nullable Instant lastAdded, List<SourceOverview> sources) {

    public CorpusOverview {
        sources = List.copyOf(sources);
    }
}
