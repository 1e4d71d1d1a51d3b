package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns an article into the documents of its block, and the last of them back into the article. */
final class ArticleDocuments {

    /** A text of at most so many UTF-16 units fits into a term of Lucene whatever its characters, of three bytes at most. */
    private static final int LONGEST_TERM = IndexWriter.MAX_TERM_LENGTH / 3;

    private ArticleDocuments() {}

    /**
     * The block of {@code annotated}: one passage a sentence, then the article.
     *
     * @param vectors the sentences', or null while they are not known
     * @param added when it was put in first, or null where that is not known
     */
    static List<Document> write(AnnotatedArticle annotated, @Nullable List<byte[]> vectors,
            @Nullable Instant added) {
        Article article = annotated.article();
        List<Sentence> sentences = annotated.sentences();
        List<Document> block = new ArrayList<>(sentences.size() + 1);
        for (int i = 0; i < sentences.size(); i++) {
            Document passage = new Document();
            passage.add(new StringField(Fields.BLOCK, article.identifier(), Store.NO));
            addCollection(passage, article);
            passage.add(new TextField(Fields.SENTENCE, sentences.get(i).span().in(article.body()), Store.NO));
            passage.add(new Field(Fields.SURROUNDINGS, surroundings(annotated, i), Fields.BAG_OF_WORDS));
            passage.add(new Field(Fields.PASSAGE_HEADLINE, article.headline(), Fields.BAG_OF_WORDS));
            addSpeakers(passage, speakers(annotated, sentences.get(i).span()));
            addWhatIsFilteredBy(passage, article);
            if (vectors != null) {
                passage.add(new KnnByteVectorField(Fields.VECTOR, vectors.get(i),
                        VectorSimilarityFunction.COSINE));
            }
            passage.add(new NumericDocValuesField(Fields.TO_ARTICLE, sentences.size() - i));
            block.add(passage);
        }
        Document document = article(annotated);
        addValues(document, article);
        if (added != null) {
            document.add(new StoredField(Fields.ADDED, added.toEpochMilli()));
            document.add(new NumericDocValuesField(Fields.ADDED, added.toEpochMilli()));
        }
        document.add(vectors == null
                ? new StringField(Fields.WAITS, Fields.WAITS, Store.NO)
                : new StringField(Fields.VECTORS_OF, VectorKey.of(annotated), Store.NO));
        block.add(document);
        return block;
    }

    /** The names of people whose quotations stand in {@code sentence}, each once; no "he", and no "officials". */
    private static List<String> speakers(AnnotatedArticle annotated, Span sentence) {
        return annotated.quotations().stream().filter(quotation -> quotation.span().overlaps(sentence))
                .map(Quotation::speaker).filter(Objects::nonNull).filter(Speaker::isNamed).map(Speaker::name)
                .filter(ArticleDocuments::endsInAName).distinct().toList();
    }

    private static void addSpeakers(Document passage, List<String> names) {
        if (!names.isEmpty()) {
            passage.add(new Field(Fields.SPEAKERS, String.join("\n", names), Fields.BAG_OF_WORDS));
        }
        names.stream().filter(name -> name.length() <= LONGEST_TERM)
                .forEach(name -> passage.add(new StringField(Fields.SPEAKER_NAME, name, Store.NO)));
    }

    /** "Bashar al-Assad" does, too. */
    private static boolean endsInAName(String name) {
        int lastWord = name.strip().lastIndexOf(' ') + 1;
        return name.strip().substring(lastWord).codePoints().anyMatch(Character::isUpperCase);
    }

    private static void addWhatIsFilteredBy(Document passage, Article article) {
        String publisher = article.publisher();
        if (publisher != null && !publisher.isBlank() && publisher.length() <= LONGEST_TERM) {
            passage.add(new StringField(Fields.PASSAGE_PUBLISHER, publisher, Store.NO));
        }
        PublicationDate published = article.published();
        if (published == null) {
            passage.add(new StringField(Fields.UNDATED, Fields.UNDATED, Store.NO));
        } else {
            passage.add(new LongPoint(Fields.FIRST_DAY, published.first().toEpochDay()));
            passage.add(new LongPoint(Fields.LAST_DAY, published.last().toEpochDay()));
        }
    }

    /** The sentences right before and after, without the sentence itself. */
    private static String surroundings(AnnotatedArticle annotated, int sentence) {
        List<Sentence> sentences = annotated.sentences();
        String body = annotated.article().body();
        String before = sentence == 0 ? "" : sentences.get(sentence - 1).span().in(body);
        String after = sentence == sentences.size() - 1 ? "" : sentences.get(sentence + 1).span().in(body);
        return before + "\n" + after;
    }

    private static Document article(AnnotatedArticle annotated) {
        Article article = annotated.article();
        Document document = new Document();
        document.add(new StringField(Fields.BLOCK, article.identifier(), Store.NO));
        addCollection(document, article);
        document.add(new StringField(Fields.KIND, Fields.ARTICLE, Store.NO));
        document.add(new StringField(Fields.BY_IDENTIFIER, article.identifier(), Store.NO));
        addFindable(document, Fields.BY_URL, article.url());
        addFindable(document, Fields.BY_COLLECTION, article.collection());
        addStored(document, article);
        document.add(new StoredField(Fields.ANNOTATIONS, new BytesRef(Annotations.write(annotated))));
        addFingerprints(document, article);
        return document;
    }

    private static void addFingerprints(Document document, Article article) {
        int[] fingerprints = Wording.of(article.body()).fingerprints();
        for (int fingerprint : fingerprints) {
            document.add(new StringField(Fields.FINGERPRINT, CopySearch.term(fingerprint), Store.NO));
        }
        document.add(new NumericDocValuesField(Fields.FINGERPRINTS_VALUE, fingerprints.length));
    }

    /**
     * An earlier version of an article, as one document: it is kept, and not searched.
     *
     * @param replaced when another took its place
     */
    static Document version(Article article, Instant replaced) {
        Document document = new Document();
        addCollection(document, article);
        document.add(new StringField(Fields.KIND, Fields.VERSION, Store.NO));
        document.add(new StringField(Fields.VERSION_OF, article.identifier(), Store.NO));
        document.add(new LongField(Fields.REPLACED, replaced.toEpochMilli(), Store.YES));
        addStored(document, article);
        return document;
    }

    /** What nothing is found by. */
    private static void addStored(Document document, Article article) {
        document.add(new StoredField(Fields.IDENTIFIER, article.identifier()));
        document.add(new StoredField(Fields.HEADLINE, article.headline()));
        for (String author : article.authors()) {
            document.add(new StoredField(Fields.AUTHOR, author));
        }
        if (article.publisher() != null) {
            document.add(new StoredField(Fields.PUBLISHER, article.publisher()));
        }
        if (article.published() != null) {
            document.add(new StoredField(Fields.DATE_PUBLISHED, article.published().text()));
        }
        if (article.url() != null) {
            document.add(new StoredField(Fields.URL, article.url()));
        }
        if (article.collection() != null) {
            document.add(new StoredField(Fields.COLLECTION, article.collection()));
        }
        if (article.source() != null) {
            document.add(new StoredField(Fields.SOURCE, article.source()));
        }
        document.add(new StoredField(Fields.ARTICLE_BODY, article.body()));
    }

    private static void addValues(Document document, Article article) {
        document.add(new NumericDocValuesField(Fields.ORDER_VALUE, article.identifier().hashCode()));
        String collection = article.collection() == null ? CollectionFilter.DEFAULT : article.collection();
        document.add(new SortedDocValuesField(Fields.COLLECTION_VALUE, new BytesRef(cut(collection))));
        if (article.source() != null) {
            document.add(new SortedDocValuesField(Fields.SOURCE_VALUE, new BytesRef(cut(article.source()))));
        }
        PublicationDate published = article.published();
        if (published != null) {
            document.add(
                    new NumericDocValuesField(Fields.FIRST_DAY_VALUE, published.first().toEpochDay()));
            document.add(new NumericDocValuesField(Fields.LAST_DAY_VALUE, published.last().toEpochDay()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
    }

    /** Of a name that no term can hold, no filter shows the articles. */
    private static void addCollection(Document document, Article article) {
        String named = article.collection() == null ? CollectionFilter.DEFAULT : article.collection();
        if (named.length() <= LONGEST_TERM) {
            document.add(new StringField(Fields.BLOCK_COLLECTION, named, Store.NO));
        }
    }

    /** By a text that is longer than any sensible one, an article is not found. */
    private static void addFindable(Document document, String field, @Nullable String text) {
        if (text != null && text.length() <= LONGEST_TERM) {
            document.add(new StringField(field, text, Store.NO));
        }
    }

    /** The article that {@link #write} stored in {@code document}, of this schema version or an earlier one. */
    static Article readArticle(Document document) {
        return new Article(stored(document, Fields.IDENTIFIER), stored(document, Fields.HEADLINE),
                List.of(document.getValues(Fields.AUTHOR)), document.get(Fields.PUBLISHER),
                date(document.get(Fields.DATE_PUBLISHED)), document.get(Fields.URL),
                document.get(Fields.COLLECTION), document.get(Fields.SOURCE),
                stored(document, Fields.ARTICLE_BODY));
    }

    /** The article with its annotations; of this schema version only. */
    static AnnotatedArticle readAnnotated(Document document) {
        BytesRef annotations = Objects.requireNonNull(document.getBinaryValue(Fields.ANNOTATIONS),
                Fields.ANNOTATIONS);
        return Annotations.read(readArticle(document), annotations);
    }

    /** When the article was put in first; empty where that is not known, as of an earlier schema version. */
    static Optional<Instant> readAdded(Document document) {
        return Optional.ofNullable(document.getField(Fields.ADDED)).map(IndexableField::numericValue)
                .map(Number::longValue).map(Instant::ofEpochMilli);
    }

    /** The earlier version that {@link #version} stored in {@code document}. */
    static EarlierVersion readVersion(Document document) {
        long replaced = Objects.requireNonNull(document.getField(Fields.REPLACED), Fields.REPLACED)
                .numericValue()
                .longValue();
        return new EarlierVersion(readArticle(document), Instant.ofEpochMilli(replaced));
    }

    private static String stored(Document document, String field) {
        return Objects.requireNonNull(document.get(field), field);
    }

    private static @Nullable PublicationDate date(@Nullable String text) {
        return text == null ? null : PublicationDate.parse(text).orElse(null);
    }
}
