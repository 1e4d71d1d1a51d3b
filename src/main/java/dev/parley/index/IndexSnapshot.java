package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stood at one moment. All that one answer needs is asked of one snapshot, so that nothing changes under it.
 * To be closed after use.
 */
public final class IndexSnapshot implements AutoCloseable {

    /** How much a word in the surroundings, in the headline or in a speaker's name counts beside one in the sentence. */
    private static final SequencedMap<String, Float> WEIGHTS = weights();

    /** A query looks for at most so many terms, alternatives counted: what Lucene takes, over the four fields. */
    private static final int MOST_TERMS = IndexSearcher.getMaxClauseCount() / WEIGHTS.size();

    private final @Nullable DirectoryReader reader;
    private final @Nullable IndexSearcher searcher;
    private final int articles;

    /** Takes over one reference to {@code reader}, or stands for an index that does not exist yet. */
    IndexSnapshot(@Nullable DirectoryReader reader) {
        this.reader = reader;
        this.searcher = reader == null ? null : new IndexSearcher(reader);
        this.articles = countArticles(searcher);
    }

    /** How many articles there are. */
    public int articles() {
        return articles;
    }

    /** How many passages there are. */
    public int passages() {
        return reader == null ? 0 : reader.numDocs() - articles;
    }

    /**
     * The best passages by BM25 over the sentence, its surroundings, the headline and the speakers, best first; where dates
     * are asked for, those of articles without a date come after all the others.
     *
     * @param terms what is asked for; a passage need not have all. Of more than a search takes (some hundreds), the rarest count
     * @param filter whose passages are found at all
     * @param limit how many at most
     * @return empty when no passage has any of the terms
     */
    public List<Hit> search(List<QueryTerm> terms, PassageFilter filter, int limit) {
        if (searcher == null || terms.isEmpty()) {
            return List.of();
        }
        try {
            Query words = query(rarest(terms));
            Map<Integer, AnnotatedArticle> articles = new HashMap<>();
            List<Hit> hits = new ArrayList<>();
            for (Query filtered : PassageQueries.filtered(words, filter)) {
                if (hits.size() < limit) {
                    addHits(filtered, limit - hits.size(), articles, hits);
                }
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addHits(Query query, int limit, Map<Integer, AnnotatedArticle> articles, List<Hit> hits)
            throws IOException {
        IndexSearcher asked = Objects.requireNonNull(searcher);
        for (ScoreDoc scoreDoc : asked.search(query, limit).scoreDocs) {
            int toArticle = toArticle(scoreDoc.doc);
            int parent = scoreDoc.doc + toArticle;
            AnnotatedArticle article = articles.get(parent);
            if (article == null) {
                article = ArticleDocuments.readAnnotated(asked.storedFields().document(parent));
                articles.put(parent, article);
            }
            hits.add(new Hit(article, article.sentences().size() - toArticle, scoreDoc.score));
        }
    }

    /** As many of {@code terms} as one query takes; what stands nowhere would count as the rarest, and is left out. */
    private List<QueryTerm> rarest(List<QueryTerm> terms) {
        if (terms.stream().mapToInt(term -> term.terms().size()).sum() <= MOST_TERMS) {
            return terms;
        }
        List<QueryTerm> kept = new ArrayList<>();
        int left = MOST_TERMS;
        for (QueryTerm term : terms.stream().filter(term -> sentencesWith(term) > 0)
                .sorted(Comparator.comparingInt(this::sentencesWith)).toList()) {
            left -= term.terms().size();
            if (left < 0) {
                break;
            }
            kept.add(term);
        }
        return kept;
    }

    /** In a fixed order, so that sums of scores come out the same in every run. */
    private static SequencedMap<String, Float> weights() {
        SequencedMap<String, Float> weights = new LinkedHashMap<>();
        weights.put(Fields.SENTENCE, 1f);
        weights.put(Fields.SURROUNDINGS, 0.4f);
        weights.put(Fields.PASSAGE_HEADLINE, 0.3f);
        weights.put(Fields.SPEAKERS, 0.2f);
        return weights;
    }

    private static Query query(List<QueryTerm> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        WEIGHTS.forEach((field, weight) -> {
            for (QueryTerm term : terms) {
                SynonymQuery.Builder alternatives = new SynonymQuery.Builder(field);
                term.terms().forEach(alternative -> alternatives.addTerm(new Term(field, alternative)));
                query.add(new BoostQuery(alternatives.build(), weight), Occur.SHOULD);
            }
        });
        return query.build();
    }

    private int toArticle(int passage) throws IOException {
        List<LeafReaderContext> leaves = reader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.TO_ARTICLE);
        if (!values.advanceExact(passage - leaf.docBase)) {
            throw new IllegalStateException("a passage without its article: " + passage);
        }
        return (int) values.longValue();
    }

    /**
     * How rare a query term is among the sentences: BM25's inverse document frequency of its most frequent alternative,
     * {@code ln(1 + (N - n + 0.5) / (n + 0.5))}. Greatest for a term that stands nowhere.
     */
    public double inverseDocumentFrequency(QueryTerm term) {
        double frequency = sentencesWith(term);
        return Math.log(1 + (passages() - frequency + 0.5) / (frequency + 0.5));
    }

    /** Who published the articles, each spelling once, in the order of their characters; also one whose last article went lately. */
    public List<String> publishers() {
        List<String> publishers = new ArrayList<>();
        eachTerm(Fields.PASSAGE_PUBLISHER, publishers::add);
        return publishers;
    }

    /** True when direct speech in some sentence is that of somebody with {@code term} in their name. */
    public boolean isInASpeakersName(String term) {
        return documentFrequency(Fields.SPEAKERS, term) > 0;
    }

    /**
     * The term of the sentences that is most like {@code term}, and of several the most frequent; empty when none is.
     *
     * @param edits how many letters may differ, or two neighbours be swapped; 1 or 2. The first letter must be the same
     */
    public Optional<String> nearestTerm(String term, int edits) {
        if (reader == null) {
            return Optional.empty();
        }
        try {
            Terms terms = MultiTerms.getTerms(reader, Fields.SENTENCE);
            return terms == null
                    ? Optional.empty()
                    : NearestTerm.of(terms, new Term(Fields.SENTENCE, term), edits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void eachTerm(String field, Consumer<String> consumer) {
        if (reader == null) {
            return;
        }
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                consumer.accept(term.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many sentences, at most, any one alternative of a query term stands; 0 when in none. */
    public int sentencesWith(QueryTerm term) {
        return term.terms().stream().mapToInt(alternative -> documentFrequency(Fields.SENTENCE, alternative))
                .max()
                .orElse(0);
    }

    private int documentFrequency(String field, String term) {
        try {
            // Lucene counts what was deleted, too, until it merges it away; a term cannot stand in more than there are.
            return reader == null ? 0 : Math.min(reader.docFreq(new Term(field, term)), passages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article of that identifier, or empty. */
    public Optional<Article> article(String identifier) {
        if (searcher == null) {
            return Optional.empty();
        }
        try {
            TopDocs top = searcher.search(new TermQuery(new Term(Fields.IDENTIFIER, identifier)), 1);
            return top.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(ArticleDocuments
                            .readArticle(searcher.storedFields().document(top.scoreDocs[0].doc)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over every article, in the order of the index. */
    public void forEachArticle(Consumer<Article> consumer) {
        if (reader == null) {
            return;
        }
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum articles = leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE),
                        PostingsEnum.NONE);
                while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(articles.docID())) {
                        Document document = leaf.reader().storedFields().document(articles.docID());
                        consumer.accept(ArticleDocuments.readArticle(document));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The identifiers of the articles that have {@code term} in {@code field}. */
    Set<String> identifiers(String field, String term) {
        if (searcher == null) {
            return Set.of();
        }
        try {
            Set<String> identifiers = new LinkedHashSet<>();
            TopDocs top = searcher.search(new TermQuery(new Term(field, term)),
                    Math.max(1, reader().maxDoc()), Sort.INDEXORDER);
            for (ScoreDoc article : top.scoreDocs) {
                identifiers.add(ArticleDocuments.readArticle(searcher.storedFields().document(article.doc))
                        .identifier());
            }
            return identifiers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int countArticles(@Nullable IndexSearcher searcher) {
        try {
            return searcher == null
                    ? 0
                    : searcher.count(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexReader reader() {
        return Objects.requireNonNull(reader);
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
