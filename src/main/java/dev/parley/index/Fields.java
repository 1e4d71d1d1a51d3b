package dev.parley.index;

import dev.parley.embed.TextEncoder;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the index. An article is one block of documents: its passages in order, each a sentence, then the article
 * itself, which alone stores anything.
 */
final class Fields {

    /**
     * The number is raised whenever what is written here changes its meaning. An index of another version, or with another model's
     * vectors, must be rebuilt.
     */
    static final String SCHEMA_VERSION = "6 with " + TextEncoder.MODEL;

    /** The key of {@link #SCHEMA_VERSION} in the user data of a Lucene commit. */
    static final String SCHEMA = "schema";

    /** On every document of a block: whose it is. */
    static final String BLOCK = "block";

    /** On every document of a block: the collection of the article, {@link CollectionFilter#DEFAULT} where it has none. */
    static final String BLOCK_COLLECTION = "block-collection";

    // A passage's
    static final String SENTENCE = "sentence";
    static final String SURROUNDINGS = "surroundings";
    static final String PASSAGE_HEADLINE = "passage-headline";
    /** The names of those whose direct speech the sentence holds. */
    static final String SPEAKERS = "speakers";
    /** Each of those names, whole. */
    static final String SPEAKER_NAME = "speaker-name";
    /** Who published the article, as it is spelt. */
    static final String PASSAGE_PUBLISHER = "passage-publisher";
    /** The first and the last day, since 1970, on which the article may have been published. */
    static final String FIRST_DAY = "first-day";
    static final String LAST_DAY = "last-day";
    /** The same one term on every passage of an article without a date. */
    static final String UNDATED = "undated";
    /** How many documents after this passage its article stands in the block: 1 for the last sentence. */
    static final String TO_ARTICLE = "to-article";

    /** What the sentence means, where that is known yet: a vector of bytes, compared by cosine. */
    static final String VECTOR = "vector";

    // An article's. Their names and forms outlive schema versions, because a rebuild reads them from the older index.
    static final String IDENTIFIER = "identifier";
    static final String HEADLINE = "headline";
    static final String AUTHOR = "author";
    static final String PUBLISHER = "publisher";
    static final String DATE_PUBLISHED = "datePublished";
    static final String URL = "url";
    static final String COLLECTION = "collection";
    static final String SOURCE = "source";
    static final String ARTICLE_BODY = "articleBody";
    static final String ANNOTATIONS = "annotations";
    // What it is found by. Lucene wants a field to be of one kind in all documents, and of an earlier version nothing is found.
    static final String BY_IDENTIFIER = "by-identifier";
    static final String BY_URL = "by-url";
    static final String BY_COLLECTION = "by-collection";
    /** When it was put in first, in milliseconds since 1970; absent where nobody looked at the clock. Also as a value. */
    static final String ADDED = "added";
    /** The same one term on every article, to count and to list them. */
    static final String KIND = "kind";
    static final String ARTICLE = "article";
    /** What its words are found again by in a copy: see {@link Wording#fingerprints}. */
    static final String FINGERPRINT = "fingerprint";
    static final String FINGERPRINTS_VALUE = "fingerprints-value";

    // An earlier version's, which stands by itself and stores what an article does.
    /** On every version of an article, in place of {@link #ARTICLE}. */
    static final String VERSION = "version";
    /** The identifier of the article that it is an earlier version of. */
    static final String VERSION_OF = "version-of";
    /** When another took its place, in milliseconds since 1970. */
    static final String REPLACED = "replaced";

    // Values of an article beside what is stored, so that an overview reads no bodies.
    static final String SOURCE_VALUE = "source-value";
    static final String COLLECTION_VALUE = "collection-value";
    static final String FIRST_DAY_VALUE = "first-day-value";
    static final String LAST_DAY_VALUE = "last-day-value";
    /** Made of the identifier, so that articles of one day have an order that lasts. */
    static final String ORDER_VALUE = "order-value";

    /** Names what the vectors of the passages were made of and by which model; only once they are in. */
    static final String VECTORS_OF = "vectors-of";
    /** The same one term on every article whose passages have no vectors yet. */
    static final String WAITS = "waits";

    /** Text of which only the words and their number matter, not their places. */
    static final FieldType BAG_OF_WORDS = new FieldType();

    static {
        BAG_OF_WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        BAG_OF_WORDS.setTokenized(true);
        BAG_OF_WORDS.freeze();
    }

    private Fields() {}
}
