package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.embed.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Finds passages by their words and by their meaning. Reads every article that it comes upon once. For one thread. */
final class PassageSearch {

    private final IndexSearcher searcher;
    private final List<LeafReaderContext> leaves;
    private final Map<Integer, AnnotatedArticle> articles = new HashMap<>();
    private final IdentityHashMap<AnnotatedArticle, Integer> documents = new IdentityHashMap<>();

    PassageSearch(IndexSearcher searcher) {
        this.searcher = searcher;
        this.leaves = searcher.getIndexReader().leaves();
    }

    /** The best passages by BM25; see {@link IndexSnapshot#search}. */
    List<Hit> search(Query words, PassageFilter filter, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Query filtered : PassageQueries.filtered(words, filter)) {
            if (hits.size() < limit) {
                addHits(filtered, limit - hits.size(), hits);
            }
        }
        return hits;
    }

    /** The passages nearest in meaning; see {@link IndexSnapshot#nearest}. */
    List<Hit> nearest(byte[] vector, PassageFilter filter, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        addHits(new KnnByteVectorQuery(Fields.VECTOR, vector, limit, narrowed(filter)), limit, hits);
        return hits;
    }

    /** Where most is hidden, Lucene finds the rest faster by looking at all of it; it asks a filter only how much that is. */
    private @Nullable Query narrowed(PassageFilter filter) {
        Query narrowed = PassageQueries.any(filter);
        boolean hides = searcher.getIndexReader() instanceof VisibleReader;
        return narrowed == null && hides ? MatchAllDocsQuery.INSTANCE : narrowed;
    }

    private void addHits(Query query, int limit, List<Hit> hits) throws IOException {
        for (ScoreDoc scoreDoc : searcher.search(query, limit).scoreDocs) {
            int toArticle = toArticle(scoreDoc.doc);
            AnnotatedArticle article = article(scoreDoc.doc + toArticle);
            hits.add(new Hit(article, article.sentences().size() - toArticle, scoreDoc.score));
        }
    }

    private int toArticle(int passage) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.TO_ARTICLE);
        if (!values.advanceExact(passage - leaf.docBase)) {
            throw new IllegalStateException("a passage without its article: " + passage);
        }
        return (int) values.longValue();
    }

    private AnnotatedArticle article(int document) throws IOException {
        AnnotatedArticle article = articles.get(document);
        if (article == null) {
            article = ArticleDocuments.readAnnotated(searcher.storedFields().document(document));
            articles.put(document, article);
            documents.put(article, document);
        }
        return article;
    }

    /** How near each sentence of an article is in meaning; see {@link IndexSnapshot#similarities}. */
    float[] similarities(AnnotatedArticle article, byte[] vector) throws IOException {
        int document = Objects.requireNonNull(documents.get(article), "an article of another search");
        float[] similarities = new float[article.sentences().size()];
        Arrays.fill(similarities, Float.NaN);
        forEachVector(document, similarities.length,
                (sentence, found) -> similarities[sentence] = Vectors.cosine(vector, found));
        return similarities;
    }

    /** The vectors of the {@code sentences} sentences of the article at {@code document}, all of which have one. */
    List<byte[]> vectors(int document, int sentences) throws IOException {
        List<byte[]> vectors = new ArrayList<>();
        forEachVector(document, sentences, (sentence, found) -> vectors.add(found.clone()));
        return vectors;
    }

    /** What is handed a sentence's number and its vector, which is overwritten afterwards. */
    private interface VectorConsumer {
        void accept(int sentence, byte[] vector);
    }

    private void forEachVector(int document, int sentences, VectorConsumer consumer) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        ByteVectorValues values = leaf.reader().getByteVectorValues(Fields.VECTOR);
        if (values == null || sentences == 0) {
            return;
        }
        int first = document - leaf.docBase - sentences;
        KnnVectorValues.DocIndexIterator passages = values.iterator();
        for (int passage = passages.advance(first); passage < first + sentences; passage = passages
                .nextDoc()) {
            consumer.accept(passage - first, values.vectorValue(passages.index()));
        }
    }
}
