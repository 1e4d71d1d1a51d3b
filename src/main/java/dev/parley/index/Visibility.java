package dev.parley.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents of a segment a filter shows; worked out once for a segment and a filter, and kept until the segment is closed:
 * a bit a document. Safe for use by many threads.
 */
final class Visibility {

    private final Map<CacheKey, Map<CollectionFilter, BitSet>> known = new ConcurrentHashMap<>();

    /** The documents that are not deleted and belong to an article of the filter's collections. */
    BitSet of(LeafReader segment, CollectionFilter filter) {
        CacheHelper helper = segment.getReaderCacheHelper();
        if (helper == null) {
            return read(segment, filter);
        }
        return known.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(known::remove);
            return new ConcurrentHashMap<>();
        }).computeIfAbsent(filter, unread -> read(segment, filter));
    }

    private static BitSet read(LeafReader segment, CollectionFilter filter) {
        FixedBitSet visible = new FixedBitSet(segment.maxDoc());
        Bits live = segment.getLiveDocs();
        try {
            for (String name : Objects.requireNonNull(filter.names(), "a filter that hides something")) {
                PostingsEnum documents = segment.postings(new Term(Fields.BLOCK_COLLECTION, name),
                        PostingsEnum.NONE);
                while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(documents.docID())) {
                        visible.set(documents.docID());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visible;
    }
}
