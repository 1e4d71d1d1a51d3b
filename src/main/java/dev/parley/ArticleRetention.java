package dev.parley;

import dev.parley.config.KeptCollection;
import dev.parley.index.ArticleWriter;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the articles that are not to be kept any longer. */
final class ArticleRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleRetention.class);

    private final List<KeptCollection> kept;

    /** @param kept for how long which collections are kept; those of all others are for ever */
    ArticleRetention(List<KeptCollection> kept) {
        this.kept = List.copyOf(kept);
    }

    /**
     * Removes what has been kept long enough on {@code today}.
     *
     * @return how many articles
     */
    int apply(ArticleWriter writer, LocalDate today) {
        int all = 0;
        for (KeptCollection collection : kept) {
            int removed = writer.removeOutlived(collection.name(),
                    collection.days() == null ? null : today.minusDays(collection.days()),
                    collection.articles() == null ? Integer.MAX_VALUE : collection.articles());
            if (removed > 0) {
                LOG.info("Removed {} articles of {}, which were not to be kept any longer", removed,
                        collection.name());
            }
            all += removed;
        }
        return all;
    }
}
