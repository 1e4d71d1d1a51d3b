package dev.parley.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** An index of which only the articles of some collections are seen. It leaves the index itself open. */
final class VisibleReader extends FilterDirectoryReader {

    private final Visibility visibility;
    private final CollectionFilter filter;

    /** @param filter not {@link CollectionFilter#EVERYTHING}, for which the index itself will do */
    VisibleReader(DirectoryReader all, CollectionFilter filter, Visibility visibility) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new VisibleLeaf(segment, visibility.of(segment, filter));
            }
        });
        this.visibility = visibility;
        this.filter = filter;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
        return new VisibleReader(newer, filter, visibility);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
