package dev.parley.slack;

import dev.parley.corpus.CorpusOverview;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.SourceOverview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is and how fresh it is, in lines. */
final class OverviewLines {

    /** More would only be scrolled past. A guess. */
    static final int MOST_SOURCES = 30;

    private OverviewLines() {}

    /** How many articles, of which dates, and when the last came in. */
    static Line whatThereIs(CorpusOverview overview) {
        Line line = new Line().plain(articles(overview.articles()));
        PublicationDate first = overview.first();
        PublicationDate last = overview.last();
        if (first != null && last != null) {
            line.plain(first.equals(last)
                    ? ", published " + last.inWords()
                    : ", published from " + first.inWords() + " to " + last.inWords());
        }
        return came(line, overview.lastAdded()).plain(".");
    }

    /** What brought them, a line each. */
    static Line sources(List<SourceOverview> sources) {
        Line line = new Line();
        if (sources.isEmpty()) {
            line.plain("None has brought anything yet.");
        }
        for (SourceOverview source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            String brought = source.source();
            PublicationDate newest = source.newest();
            line.plain("• ").bold(Replies.name(source.collection()))
                    .plain((brought == null ? "" : ", " + Replies.name(brought)) + ": "
                            + articles(source.articles())
                            + (newest == null ? "" : ", the newest of " + newest.inWords()));
            came(line, source.lastAdded()).plain("\n");
        }
        return sources.size() > MOST_SOURCES
                ? line.plain("and " + (sources.size() - MOST_SOURCES) + " more.")
                : line;
    }

    private static Line came(Line line, @Nullable Instant added) {
        return added == null ? line : line.plain("; the last came in ").time(added);
    }

    private static String articles(int count) {
        return count == 0 ? "No articles" : count == 1 ? "1 article" : "%,d articles".formatted(count);
    }
}
