package dev.parley.index;

import dev.parley.corpus.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Finds the copies of an article: first those that share fingerprints with it, and of these those that share most words. */
final class CopySearch {

    /**
     * From this share on, one of two articles is a copy. Of the news of the 2016 campaign no two share between .51 and .69: those above
     * are one story, printed twice or brought up to date; those below quote one and the same text.
     */
    static final double COPIED = 0.6;

    /** Who shares fewer of the smaller one's fingerprints is not read: a copy shares a quarter at the least. */
    private static final double WORTH_READING = 0.125;

    private final IndexSearcher searcher;

    CopySearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** See {@link IndexSnapshot#copies}; in the order of the index. */
    List<Copy> of(Article article) throws IOException {
        Wording wording = Wording.of(article.body());
        int[] fingerprints = wording.fingerprints();
        List<Copy> copies = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (int number : worthReading(leaf.reader(), fingerprints)) {
                Article other = ArticleDocuments
                        .readArticle(searcher.storedFields().document(leaf.docBase + number));
                double share = other.identifier().equals(article.identifier())
                        ? 0
                        : wording.share(Wording.of(other.body()));
                if (share >= COPIED) {
                    copies.add(new Copy(other, share));
                }
            }
        }
        return copies;
    }

    private static List<Integer> worthReading(LeafReader segment, int[] fingerprints) throws IOException {
        SortedMap<Integer, Integer> shared = shared(segment, fingerprints);
        NumericDocValues sizes = segment.getNumericDocValues(Fields.FINGERPRINTS_VALUE);
        List<Integer> worth = new ArrayList<>();
        // In the order of the segment, since values are read forwards only.
        for (Map.Entry<Integer, Integer> article : shared.entrySet()) {
            if (sizes != null && sizes.advanceExact(article.getKey())) {
                long smaller = Math.min(sizes.longValue(), fingerprints.length);
                if (article.getValue() >= WORTH_READING * smaller) {
                    worth.add(article.getKey());
                }
            }
        }
        return worth;
    }

    /** How many of the fingerprints each article has, of those that have any, by its number. */
    private static SortedMap<Integer, Integer> shared(LeafReader segment, int[] fingerprints)
            throws IOException {
        SortedMap<Integer, Integer> shared = new TreeMap<>();
        Terms terms = segment.terms(Fields.FINGERPRINT);
        if (terms == null) {
            return shared;
        }
        Bits live = segment.getLiveDocs();
        TermsEnum each = terms.iterator();
        PostingsEnum articles = null;
        for (int fingerprint : fingerprints) {
            if (each.seekExact(term(fingerprint))) {
                articles = each.postings(articles, PostingsEnum.NONE);
                while (articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(articles.docID())) {
                        shared.merge(articles.docID(), 1, Integer::sum);
                    }
                }
            }
        }
        return shared;
    }

    /** A fingerprint as it stands in the index. */
    static BytesRef term(int fingerprint) {
        byte[] bytes = new byte[Integer.BYTES];
        NumericUtils.intToSortableBytes(fingerprint, bytes, 0);
        return new BytesRef(bytes);
    }
}
