package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads articles, and their earlier versions, back from an index. */
final class StoredArticles {

    private final @Nullable IndexSearcher searcher;

    /** @param searcher null for an index that does not exist yet */
    StoredArticles(@Nullable IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The article of that identifier, or empty. */
    Optional<Article> article(String identifier) {
        return number(Fields.BY_IDENTIFIER, identifier).map(this::document)
                .map(ArticleDocuments::readArticle);
    }

    /** When the article of that identifier was put in first; empty where that is not known. */
    Optional<Instant> added(String identifier) {
        return number(Fields.BY_IDENTIFIER, identifier).map(this::document)
                .flatMap(ArticleDocuments::readAdded);
    }

    /** The number of the first article that has {@code term} in {@code field}, or empty. */
    Optional<Integer> number(String field, String term) {
        return Arrays.stream(numbers(new TermQuery(new Term(field, term)), 1)).boxed().findFirst();
    }

    /** The identifier of the article of that number. */
    String identifier(int number) {
        return ArticleDocuments.readArticle(document(number)).identifier();
    }

    /** The identifiers of the articles that have {@code term} in {@code field}. */
    Set<String> identifiers(String field, String term) {
        Set<String> identifiers = new LinkedHashSet<>();
        for (int number : numbers(new TermQuery(new Term(field, term)), Integer.MAX_VALUE)) {
            identifiers.add(identifier(number));
        }
        return identifiers;
    }

    /** The first {@code limit} articles of the index that wait for vectors. */
    List<AnnotatedArticle> waiting(int limit) {
        return Arrays.stream(numbers(new TermQuery(new Term(Fields.WAITS, Fields.WAITS)), limit))
                .mapToObj(number -> ArticleDocuments.readAnnotated(document(number))).toList();
    }

    /** The versions of an article before the present one, the latest first. */
    List<EarlierVersion> earlierVersions(String identifier) {
        return versions(new TermQuery(new Term(Fields.VERSION_OF, identifier))).reversed();
    }

    /** The versions that were replaced at {@code instant} or later, the earliest first. */
    List<EarlierVersion> replacedSince(Instant instant) {
        return versions(LongField.newRangeQuery(Fields.REPLACED, instant.toEpochMilli(), Long.MAX_VALUE));
    }

    private List<EarlierVersion> versions(Query query) {
        return Arrays.stream(numbers(query, Integer.MAX_VALUE))
                .mapToObj(number -> ArticleDocuments.readVersion(document(number)))
                .sorted(Comparator.comparing(EarlierVersion::replaced)).toList();
    }

    /** Takes an article, and when it was put in first, where that is known. */
    interface Taker {
        void take(Article article, @Nullable Instant added);
    }

    /** Hands over every article, in the order of the index, whatever its schema version. */
    void forEach(Taker taker) {
        if (searcher == null) {
            return;
        }
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum articles = leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE),
                        PostingsEnum.NONE);
                while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(articles.docID())) {
                        Document document = leaf.reader().storedFields().document(articles.docID());
                        taker.take(ArticleDocuments.readArticle(document),
                                ArticleDocuments.readAdded(document).orElse(null));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over every earlier version. */
    void forEachVersion(Consumer<EarlierVersion> consumer) {
        for (int number : numbers(new TermQuery(new Term(Fields.KIND, Fields.VERSION)), Integer.MAX_VALUE)) {
            consumer.accept(ArticleDocuments.readVersion(document(number)));
        }
    }

    private int[] numbers(Query query, int limit) {
        if (searcher == null) {
            return new int[0];
        }
        try {
            int most = Math.max(1, Math.min(limit, searcher.getIndexReader().maxDoc()));
            ScoreDoc[] found = searcher.search(query, most, Sort.INDEXORDER).scoreDocs;
            return Arrays.stream(found).mapToInt(one -> one.doc).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(int number) {
        try {
            return Objects.requireNonNull(searcher).storedFields().document(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
