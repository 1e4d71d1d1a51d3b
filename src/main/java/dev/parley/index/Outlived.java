package dev.parley.index;

import dev.parley.index.ArticleValues.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/** Finds the articles of a collection that are too old, or have too many newer ones beside them. */
final class Outlived {

    /** Of what is neither dated nor known to have come in: older than all, and yet of no age. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** @param day since 1970 on which the article was published at the latest, else on which it came in */
    private record Aged(int number, long day) {

        boolean isBefore(LocalDate date) {
            return day != UNKNOWN && day < date.toEpochDay();
        }
    }

    private Outlived() {}

    /** See {@link ArticleWriter#removeOutlived}; the numbers of the articles in the index. */
    static List<Integer> of(@Nullable DirectoryReader reader, String collection, @Nullable LocalDate oldest,
            int most) {
        List<Aged> articles = new ArrayList<>();
        ArticleValues.forEach(reader, article -> {
            if (article.collection().equals(collection)) {
                articles.add(new Aged(article.number(), day(article)));
            }
        });
        articles.sort(Comparator.comparingLong(Aged::day).reversed());
        return IntStream.range(0, articles.size())
                .filter(i -> i >= most || (oldest != null && articles.get(i).isBefore(oldest)))
                .mapToObj(i -> articles.get(i).number()).toList();
    }

    private static long day(ArticleValues article) {
        Published published = article.published();
        if (published != null) {
            return published.last();
        }
        Instant added = article.added();
        return added == null ? UNKNOWN : LocalDate.ofInstant(added, ZoneOffset.UTC).toEpochDay();
    }
}
