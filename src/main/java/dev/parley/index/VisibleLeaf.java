package dev.parley.index;

import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** A segment in which the documents that are not to be seen are as good as deleted, so that no search comes upon them. */
final class VisibleLeaf extends FilterLeafReader {

    private final BitSet visible;
    private final int count;

    /** @param visible the documents to be seen; of those that are deleted, none */
    VisibleLeaf(LeafReader segment, BitSet visible) {
        super(segment);
        this.visible = visible;
        this.count = visible.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
        return visible;
    }

    @Override
    public int numDocs() {
        return count;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    /** None: what is cached by the key of the whole segment would tell of all that is in it. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
