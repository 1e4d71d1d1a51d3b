package dev.parley.index;

import dev.parley.corpus.CorpusOverview;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.SourceOverview;
import dev.parley.index.ArticleValues.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/** Adds up what there is, from the values of the articles alone. */
final class Overview {

    /** "2016" is older than no day of that year, and newer than none, so that a day that is known is preferred. */
    private static final Comparator<Published> OLDEST = Comparator.comparingLong(Published::last)
            .thenComparing(Published::first, Comparator.reverseOrder());
    private static final Comparator<Published> NEWEST = Comparator.comparingLong(Published::first)
            .thenComparing(Published::last, Comparator.reverseOrder());

    private static final Comparator<SourceOverview> IN_ORDER = Comparator
            .comparing(SourceOverview::collection)
            .thenComparing(SourceOverview::source, Comparator.nullsFirst(Comparator.naturalOrder()));

    private record Key(String collection, @Nullable String source) {}

    private static final class Sum {
        private int articles;
        private @Nullable Published oldest;
        private @Nullable Published newest;
        private @Nullable Instant lastAdded;

        private void add(ArticleValues article) {
            articles++;
            Published published = article.published();
            if (published != null && (oldest == null || OLDEST.compare(published, oldest) < 0)) {
                oldest = published;
            }
            if (published != null && (newest == null || NEWEST.compare(published, newest) > 0)) {
                newest = published;
            }
            Instant added = article.added();
            if (added != null && (lastAdded == null || added.isAfter(lastAdded))) {
                lastAdded = added;
            }
        }
    }

    private Overview() {}

    private static @Nullable PublicationDate date(@Nullable Published published) {
        return published == null ? null : published.date();
    }

    static CorpusOverview of(@Nullable DirectoryReader reader) {
        Sum all = new Sum();
        Map<Key, Sum> sums = new HashMap<>();
        ArticleValues.forEach(reader, article -> {
            all.add(article);
            sums.computeIfAbsent(new Key(article.collection(), article.source()), first -> new Sum())
                    .add(article);
        });
        List<SourceOverview> sources = new ArrayList<>();
        sums.forEach((key, sum) -> sources.add(
                new SourceOverview(key.collection, key.source, sum.articles, date(sum.newest),
                        sum.lastAdded)));
        sources.sort(IN_ORDER);
        return new CorpusOverview(all.articles, date(all.oldest), date(all.newest), all.lastAdded, sources);
    }

    static SequencedMap<LocalDate, Integer> articlesADay(@Nullable DirectoryReader reader, LocalDate from,
            LocalDate to) {
        SequencedMap<LocalDate, Integer> counts = new LinkedHashMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> counts.put(day, 0));
        ArticleValues.forEach(reader, article -> {
            Published published = article.published();
            if (published != null && published.first() == published.last()) {
                counts.computeIfPresent(LocalDate.ofEpochDay(published.first()), (day, count) -> count + 1);
            }
        });
        return counts;
    }
}
