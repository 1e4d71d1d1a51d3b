package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.CorpusOverview;
import dev.parley.corpus.PublicationDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stood at one moment. All that one answer needs is asked of one snapshot, so that nothing changes under it.
 * For one thread, and to be closed after use.
 */
public final class IndexSnapshot implements AutoCloseable {

    private static final Comparator<Copy> EARLIEST_FIRST = Comparator.comparing(
            copy -> copy.article().published(), Comparator.nullsLast(PublicationDate.EARLIEST_FIRST));

    /** Whose reference is given back in the end. */
    private final @Nullable DirectoryReader all;
    private final Visibility visibility;
    /** The articles that are seen. */
    private final @Nullable DirectoryReader reader;
    private final @Nullable IndexSearcher searcher;
    private final @Nullable PassageSearch passageSearch;
    private final StoredArticles stored;
    private final Vocabulary vocabulary;
    private final int articles;
    private final int versions;

    /** Takes over one reference to {@code reader}, or stands for an index that does not exist yet. */
    IndexSnapshot(@Nullable DirectoryReader reader, Visibility visibility) {
        this(reader, reader, visibility);
    }

    private IndexSnapshot(@Nullable DirectoryReader all, @Nullable DirectoryReader reader,
            Visibility visibility) {
        this.all = all;
        this.reader = reader;
        this.visibility = visibility;
        this.searcher = reader == null ? null : searcher(reader);
        this.passageSearch = searcher == null ? null : new PassageSearch(searcher);
        this.stored = new StoredArticles(searcher);
        this.articles = count(Fields.KIND, Fields.ARTICLE);
        this.versions = count(Fields.KIND, Fields.VERSION);
        this.vocabulary = new Vocabulary(reader, passages());
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        return reader instanceof VisibleReader visible
                ? new VisibleSearcher(visible)
                : new IndexSearcher(reader);
    }

    /**
     * The same moment, seen through {@code filter}: as if the articles of other collections were not there. To be closed by itself,
     * before or after this.
     */
    public IndexSnapshot through(CollectionFilter filter) {
        if (all == null) {
            return new IndexSnapshot(null, visibility);
        }
        try {
            DirectoryReader seen = showsAll(filter, all)
                    ? all
                    : new VisibleReader(all, filter, visibility);
            all.incRef();
            return new IndexSnapshot(all, seen, visibility);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is filtered where all is seen, which is as it is for most. */
    private boolean showsAll(CollectionFilter filter, DirectoryReader all) {
        return filter.names() == null
                || filter.names().containsAll(new Vocabulary(all, passages()).collections());
    }

    /** How many articles there are. */
    public int articles() {
        return articles;
    }

    /** How many passages there are. */
    public int passages() {
        return reader == null ? 0 : reader.numDocs() - articles - versions;
    }

    /** How many articles are found by their words only as yet, because their passages have no vectors. */
    public int articlesWithoutVectors() {
        return count(Fields.WAITS, Fields.WAITS);
    }

    /** False as long as no passage has a vector. */
    public boolean hasVectors() {
        return articlesWithoutVectors() < articles;
    }

    /** The words of the index. */
    public Vocabulary vocabulary() {
        return vocabulary;
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
        if (passageSearch == null || terms.isEmpty()) {
            return List.of();
        }
        try {
            return passageSearch.search(PassageQueries.words(rarest(terms)), filter, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many of {@code terms} as one query takes; what stands nowhere would count as the rarest, and is left out. */
    private List<QueryTerm> rarest(List<QueryTerm> terms) {
        if (terms.stream().mapToInt(term -> term.terms().size()).sum() <= PassageQueries.MOST_TERMS) {
            return terms;
        }
        List<QueryTerm> kept = new ArrayList<>();
        int left = PassageQueries.MOST_TERMS;
        for (QueryTerm term : terms.stream().filter(term -> vocabulary.sentencesWith(term) > 0)
                .sorted(Comparator.comparingInt(vocabulary::sentencesWith)).toList()) {
            left -= term.terms().size();
            if (left < 0) {
                break;
            }
            kept.add(term);
        }
        return kept;
    }

    /**
     * The passages nearest to a question in meaning, nearest first, as far as their articles have vectors; approximately,
     * because the search (HNSW) does not look at all of them.
     *
     * @param vector the question's
     * @param filter whose passages are found at all; undated ones among the others
     * @param limit how many at most
     */
    public List<Hit> nearest(byte[] vector, PassageFilter filter, int limit) {
        try {
            return passageSearch == null ? List.of() : passageSearch.nearest(vector, filter, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How near each sentence of an article is to a question in meaning: the cosine of their vectors, -1 to 1, or NaN while the
     * sentence has none.
     *
     * @param article of a hit of this snapshot
     * @param vector the question's
     */
    public float[] similarities(AnnotatedArticle article, byte[] vector) {
        try {
            return Objects.requireNonNull(passageSearch).similarities(article, vector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article of that identifier, or empty. */
    public Optional<Article> article(String identifier) {
        return stored.article(identifier);
    }

    /** The first article of that identifier or URL, or empty. */
    public Optional<Article> find(String identifierOrUrl) {
        return stored.article(identifierOrUrl)
                .or(() -> stored.identifiers(Fields.BY_URL, identifierOrUrl).stream()
                        .findFirst().flatMap(stored::article));
    }

    /** What there is, by what brought it. It reads no bodies: some tens of milliseconds for 10,000 articles. */
    public CorpusOverview overview() {
        return Overview.of(reader);
    }

    /**
     * How many articles were published on each day, the earliest first, 0 where none was; an article whose day is not known counts
     * for none.
     *
     * @param to the last day, inclusive; a few years after {@code from} at most
     */
    public SequencedMap<LocalDate, Integer> articlesADay(LocalDate from, LocalDate to) {
        return Overview.articlesADay(reader, from, to);
    }

    /**
     * Where in the articles somebody speaks, the newest article first, those without a date last; in the same order every time, as
     * long as the articles are the same. An article is read when it is taken, while this is open.
     *
     * @param speakers the names, as the articles have them (see {@link Vocabulary#speakersWith})
     * @param topic what each passage must hold, in the sentence, next to it or in the headline, all of it; empty for anything. Some
     * tens at most
     * @param filter whose articles count
     */
    public Stream<Speech> speeches(Set<String> speakers, List<QueryTerm> topic, PassageFilter filter) {
        try {
            return searcher == null
                    ? Stream.of()
                    : new SpeechSearch(searcher).newestFirst(speakers, topic, filter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over every article, in the order of the index. */
    public void forEachArticle(Consumer<Article> consumer) {
        stored.forEach((article, added) -> consumer.accept(article));
    }

    /**
     * The articles that say what {@code article} says in nearly the same words, such as agency copy or a version brought up to date; the
     * earliest first, those without a date last. Each shares most of the smaller one's wording with it; they need not share it with
     * each other.
     *
     * @param article of this index or not; itself is no copy
     */
    public List<Copy> copies(Article article) {
        try {
            return searcher == null
                    ? List.of()
                    : new CopySearch(searcher).of(article).stream().sorted(EARLIEST_FIRST).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the article of that identifier was before it was changed, the latest version first; empty when it never was. */
    public List<EarlierVersion> earlierVersions(String identifier) {
        return stored.earlierVersions(identifier);
    }

    /** The versions that were replaced at {@code instant} or later, of all articles; the earliest replaced first. */
    public List<EarlierVersion> replacedSince(Instant instant) {
        return stored.replacedSince(instant);
    }

    /** What the writer noted under {@code name}; empty when it never did. */
    public Optional<String> note(String name) {
        return CommitData.note(all, name);
    }

    /** What all of it is read from; null for an index that does not exist yet. */
    @Nullable
    DirectoryReader reader() {
        return all;
    }

    /** The stored articles, for who keeps them. */
    StoredArticles stored() {
        return stored;
    }

    /**
     * The vectors of the sentences of an article whose {@link VectorKey} is {@code key}; empty when there are none.
     *
     * @param sentences how many it has
     */
    Optional<List<byte[]>> vectors(String key, int sentences) {
        return stored.number(Fields.VECTORS_OF, key).map(number -> {
            try {
                return Objects.requireNonNull(passageSearch).vectors(number, sentences);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int count(String field, String term) {
        try {
            return searcher == null ? 0 : searcher.count(new TermQuery(new Term(field, term)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (all != null) {
                all.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
