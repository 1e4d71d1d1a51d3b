package dev.parley.index;

import dev.parley.corpus.PublicationDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The values that an article of a segment has beside what is stored of it; moved from one to the next. For one thread. */
final class ArticleValues {

    private final SortedDocValues collections;
    private final SortedDocValues sources;
    private final NumericDocValues firstDays;
    private final NumericDocValues lastDays;
    private final NumericDocValues added;
    private final @Nullable String[] collectionNames;
    private final @Nullable String[] sourceNames;
    private final int firstOfSegment;
    private int document;

    private ArticleValues(LeafReader segment, int firstOfSegment) throws IOException {
        this.firstOfSegment = firstOfSegment;
        collections = DocValues.getSorted(segment, Fields.COLLECTION_VALUE);
        sources = DocValues.getSorted(segment, Fields.SOURCE_VALUE);
        firstDays = DocValues.getNumeric(segment, Fields.FIRST_DAY_VALUE);
        lastDays = DocValues.getNumeric(segment, Fields.LAST_DAY_VALUE);
        added = DocValues.getNumeric(segment, Fields.ADDED);
        collectionNames = new String[collections.getValueCount()];
        sourceNames = new String[sources.getValueCount()];
    }

    /** Hands over the values of each article that is seen, which are others after the return. */
    static void forEach(@Nullable DirectoryReader reader, Consumer<ArticleValues> consumer) {
        if (reader == null) {
            return;
        }
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum articles = leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE),
                        PostingsEnum.NONE);
                ArticleValues values = new ArticleValues(leaf.reader(), leaf.docBase);
                while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    values.document = articles.docID();
                    if (live == null || live.get(values.document)) {
                        consumer.accept(values);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String collection() {
        String name = name(collections, collectionNames);
        return name == null ? CollectionFilter.DEFAULT : name;
    }

    @Nullable
    String source() {
        return name(sources, sourceNames);
    }

    /**
     * When an article may have been published, in days since 1970.
     *
     * @param first the earliest
     * @param last the latest
     */
    record Published(long first, long last) {

        /** As exactly as the article has it, without the time of the day. */
        PublicationDate date() {
            return ArticleValues.date(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
        }
    }

    /** Null where nothing is known. */
    @Nullable
    Published published() {
        Long first = number(firstDays);
        Long last = number(lastDays);
        return first == null || last == null ? null : new Published(first, last);
    }

    private static PublicationDate date(LocalDate from, LocalDate to) {
        String text = from.toString();
        if (!from.equals(to)) {
            YearMonth month = YearMonth.from(from);
            text = month.equals(YearMonth.from(to)) ? month.toString() : text.substring(0, 4);
        }
        return new PublicationDate(text, from, to);
    }

    /** The number of the article in the index. */
    int number() {
        return firstOfSegment + document;
    }

    @Nullable
    Instant added() {
        Long millis = number(added);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private @Nullable Long number(NumericDocValues values) {
        try {
            return values.advanceExact(document) ? Long.valueOf(values.longValue()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param known the names that were read before, by their number in the segment */
    private @Nullable String name(SortedDocValues values, @Nullable String[] known) {
        try {
            if (!values.advanceExact(document)) {
                return null;
            }
            int number = values.ordValue();
            String name = known[number];
            if (name == null) {
                name = values.lookupOrd(number).utf8ToString();
                known[number] = name;
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
