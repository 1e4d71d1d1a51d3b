package dev.parley.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes queries of words, and narrows queries to the articles that a filter lets through. */
final class PassageQueries {

    /** How much a word in the surroundings, in the headline or in a speaker's name counts beside one in the sentence. */
    private static final SequencedMap<String, Float> WEIGHTS = weights();

    private static final Query UNDATED = new TermQuery(new Term(Fields.UNDATED, Fields.UNDATED));

    /** A query looks for at most so many terms, alternatives counted: what Lucene takes, over the four fields. */
    static final int MOST_TERMS = IndexSearcher.getMaxClauseCount() / WEIGHTS.size();

    private PassageQueries() {}

    /** In a fixed order, so that sums of scores come out the same in every run. */
    private static SequencedMap<String, Float> weights() {
        SequencedMap<String, Float> weights = new LinkedHashMap<>();
        weights.put(Fields.SENTENCE, 1f);
        weights.put(Fields.SURROUNDINGS, 0.4f);
        weights.put(Fields.PASSAGE_HEADLINE, 0.3f);
        weights.put(Fields.SPEAKERS, 0.2f);
        return weights;
    }

    /** Passages with any of at most {@link #MOST_TERMS} terms. */
    static Query words(List<QueryTerm> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        WEIGHTS.forEach((field, weight) -> {
            for (QueryTerm term : terms) {
                SynonymQuery.Builder alternatives = new SynonymQuery.Builder(field);
                term.terms().forEach(alternative -> alternatives.addTerm(new Term(field, alternative)));
                query.add(new BoostQuery(alternatives.build(), weight), Occur.SHOULD);
            }
        });
        return query.build();
    }

    /**
     * The queries whose hits, one's after the other's, are those of {@code words} that {@code filter} lets through: articles
     * without a date after those of the dates that are asked for.
     */
    static List<Query> filtered(Query words, PassageFilter filter) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
        Query publishers = publishers(filter);
        if (publishers != null) {
            narrowed.add(publishers, Occur.FILTER);
        }
        if (!filter.hasDates()) {
            return List.of(narrowed.build());
        }
        BooleanQuery published = narrowed.build();
        return Stream.of(dates(filter), UNDATED)
                .<Query>map(
                        days -> new BooleanQuery.Builder().add(published, Occur.MUST).add(days, Occur.FILTER)
                                .build())
                .toList();
    }

    /** All passages that {@code filter} lets through, those of undated articles too; null when that is all there are. */
    static @Nullable Query any(PassageFilter filter) {
        Query publishers = publishers(filter);
        if (!filter.hasDates()) {
            return publishers;
        }
        Query days = new BooleanQuery.Builder().add(dates(filter), Occur.SHOULD).add(UNDATED, Occur.SHOULD)
                .build();
        return publishers == null
                ? days
                : new BooleanQuery.Builder().add(days, Occur.FILTER).add(publishers, Occur.FILTER).build();
    }

    private static Query dates(PassageFilter filter) {
        BooleanQuery.Builder dates = new BooleanQuery.Builder();
        LocalDate from = filter.from();
        if (from != null) {
            dates.add(LongPoint.newRangeQuery(Fields.LAST_DAY, from.toEpochDay(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        LocalDate until = filter.until();
        if (until != null) {
            dates.add(LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, until.toEpochDay()),
                    Occur.FILTER);
        }
        return dates.build();
    }

    private static @Nullable Query publishers(PassageFilter filter) {
        if (filter.publishers().isEmpty()) {
            return null;
        }
        return new TermInSetQuery(Fields.PASSAGE_PUBLISHER,
                filter.publishers().stream().map(BytesRef::new).toList());
    }
}
