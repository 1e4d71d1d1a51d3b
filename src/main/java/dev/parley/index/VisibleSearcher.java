package dev.parley.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Searches with the frequencies that terms have among what is seen. The average length of a field, which no word can be read
 * from, stays that of the whole index.
 */
final class VisibleSearcher extends IndexSearcher {

    VisibleSearcher(VisibleReader reader) {
        super(reader);
    }

    @Override
    public TermStatistics termStatistics(Term term, int ofAll, long totalOfAll) throws IOException {
        int frequency = frequency(getIndexReader(), term, Integer.MAX_VALUE);
        // Lucene wants at least one; where none is seen, none is found, whatever the number.
        return super.termStatistics(term, Math.max(1, frequency), Math.max(totalOfAll, 1));
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics all = super.collectionStatistics(field);
        if (all == null) {
            return null;
        }
        long seen = Math.max(1, Math.min(all.docCount(), withLength(field, all.docCount())));
        double share = (double) seen / all.docCount();
        return new CollectionStatistics(field, all.maxDoc(), seen,
                Math.max(seen, Math.round(share * all.sumTotalTermFreq())),
                Math.max(seen, (long) (share * all.sumDocFreq())));
    }

    /** How many documents that are seen have text in {@code field}; {@code otherwise} where it is no text, but one term. */
    private long withLength(String field, long otherwise) throws IOException {
        long count = 0;
        boolean text = false;
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            NumericDocValues lengths = leaf.reader().getNormValues(field);
            Bits live = leaf.reader().getLiveDocs();
            text |= lengths != null;
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += live == null || live.get(lengths.docID()) ? 1 : 0;
            }
        }
        return text ? count : otherwise;
    }

    /** In how many documents that are seen {@code term} stands; counted no further than {@code most}. */
    static int frequency(IndexReader reader, Term term, int most) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            while (documents != null && count < most
                    && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += live == null || live.get(documents.docID()) ? 1 : 0;
            }
        }
        return count;
    }
}
