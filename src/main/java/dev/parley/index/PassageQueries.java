package dev.parley.index;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Narrows a query by words to the articles that a filter lets through. */
final class PassageQueries {

    private PassageQueries() {}

    /** The queries whose hits, one's after the other's, are those of {@code words} that {@code filter} lets through. */
    static List<Query> filtered(Query words, PassageFilter filter) {
        if (!filter.hasDates()) {
            return List.of(narrowed(words, filter).build());
        }
        BooleanQuery.Builder dated = narrowed(words, filter);
        LocalDate from = filter.from();
        if (from != null) {
            dated.add(LongPoint.newRangeQuery(Fields.LAST_DAY, from.toEpochDay(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        LocalDate until = filter.until();
        if (until != null) {
            dated.add(LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, until.toEpochDay()),
                    Occur.FILTER);
        }
        BooleanQuery.Builder undated = narrowed(words, filter);
        undated.add(new TermQuery(new Term(Fields.UNDATED, Fields.UNDATED)), Occur.FILTER);
        return List.of(dated.build(), undated.build());
    }

    private static BooleanQuery.Builder narrowed(Query words, PassageFilter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (!filter.publishers().isEmpty()) {
            List<BytesRef> publishers = filter.publishers().stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(Fields.PASSAGE_PUBLISHER, publishers), Occur.FILTER);
        }
        return query;
    }
}
