package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Finds where somebody speaks, in the order of publication. Only the articles that are taken are read. */
final class SpeechSearch {

    /** In which fields a word of the topic may stand: beside the sentence itself, near it. */
    private static final List<String> TOPIC_FIELDS = List.of(Fields.SENTENCE, Fields.SURROUNDINGS,
            Fields.PASSAGE_HEADLINE);

    /**
     * An article in which there is something.
     *
     * @param document its number
     * @param firstDay since 1970 when it may have been published, {@link Long#MIN_VALUE} where that is not known
     * @param lastDay likewise
     * @param order where the days are the same
     * @param toArticle of each passage, how many documents before the article it stands
     */
    private record Found(int document, long firstDay, long lastDay, long order, List<Integer> toArticle) {}

    /** "2016" is newer than no day of that year, so that a day that is known is preferred. */
    private static final Comparator<Found> NEWEST_FIRST = Comparator.comparingLong(Found::firstDay).reversed()
            .thenComparingLong(Found::lastDay).thenComparingLong(Found::order)
            .thenComparingInt(Found::document);

    private final IndexSearcher searcher;

    SpeechSearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** See {@link IndexSnapshot#speeches}. */
    Stream<Speech> newestFirst(Set<String> speakers, List<QueryTerm> topic, PassageFilter filter)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(in(Fields.SPEAKER_NAME, speakers), Occur.FILTER);
        for (QueryTerm term : topic) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            TOPIC_FIELDS.forEach(field -> anywhere.add(in(field, term.terms()), Occur.SHOULD));
            query.add(anywhere.build(), Occur.FILTER);
        }
        Query passages = PassageQueries.any(filter);
        if (passages != null) {
            query.add(passages, Occur.FILTER);
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query.build()), ScoreMode.COMPLETE_NO_SCORES,
                1);
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            addFound(leaf, weight, found);
        }
        // Sorted before it is a stream: one that sorts hands over all at once, and all would be read.
        found.sort(NEWEST_FIRST);
        return found.stream().map(this::read);
    }

    private static Query in(String field, Set<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    private static void addFound(LeafReaderContext leaf, Weight weight, List<Found> found)
            throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return;
        }
        LeafReader segment = leaf.reader();
        Bits live = segment.getLiveDocs();
        NumericDocValues toArticle = DocValues.getNumeric(segment, Fields.TO_ARTICLE);
        NumericDocValues firstDays = DocValues.getNumeric(segment, Fields.FIRST_DAY_VALUE);
        NumericDocValues lastDays = DocValues.getNumeric(segment, Fields.LAST_DAY_VALUE);
        NumericDocValues orders = DocValues.getNumeric(segment, Fields.ORDER_VALUE);
        int last = -1;
        DocIdSetIterator passages = scorer.iterator();
        while (passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int passage = passages.docID();
            if (live != null && !live.get(passage)) {
                continue;
            }
            int distance = (int) value(toArticle, passage);
            int article = passage + distance;
            if (article != last) {
                found.add(new Found(leaf.docBase + article, value(firstDays, article),
                        value(lastDays, article), value(orders, article), new ArrayList<>()));
                last = article;
            }
            found.getLast().toArticle.add(distance);
        }
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : Long.MIN_VALUE;
    }

    private Speech read(Found found) {
        try {
            AnnotatedArticle article = ArticleDocuments
                    .readAnnotated(searcher.storedFields().document(found.document));
            int count = article.sentences().size();
            return new Speech(article,
                    found.toArticle.stream().map(distance -> count - distance).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
