package dev.parley.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words that stand in the index, and how common they are. Of one {@link IndexSnapshot}, and not to be used after it is closed. */
public final class Vocabulary {

    /** What a list for a person to choose from holds at most; Slack's holds as many. */
    public static final int MOST_NAMES = 100;

    private final @Nullable DirectoryReader reader;
    private final int passages;

    Vocabulary(@Nullable DirectoryReader reader, int passages) {
        this.reader = reader;
        this.passages = passages;
    }

    /** In how many sentences, at most, any one alternative of a query term stands; 0 when in none. */
    public int sentencesWith(QueryTerm term) {
        return term.terms().stream().mapToInt(alternative -> documentFrequency(Fields.SENTENCE, alternative))
                .max()
                .orElse(0);
    }

    /**
     * How rare a query term is among the sentences: BM25's inverse document frequency of its most frequent alternative,
     * {@code ln(1 + (N - n + 0.5) / (n + 0.5))}. Greatest for a term that stands nowhere.
     */
    public double inverseDocumentFrequency(QueryTerm term) {
        double frequency = sentencesWith(term);
        return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    }

    /** True when direct speech in some sentence is that of somebody with {@code term} in their name. */
    public boolean isInASpeakersName(String term) {
        return documentFrequency(Fields.SPEAKERS, term) > 0;
    }

    private int documentFrequency(String field, String term) {
        try {
            // Lucene counts what was deleted, too, until it merges it away; a term cannot stand in more than there are.
            return switch (reader) {
                case null -> 0;
                case VisibleReader seen -> VisibleSearcher.frequency(seen, new Term(field, term), passages);
                default -> Math.min(reader.docFreq(new Term(field, term)), passages);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The term of the sentences that is most like {@code term}, and of several the most frequent; empty when none is.
     *
     * @param edits how many letters may differ, or two neighbours be swapped; 1 or 2. The first letter must be the same
     */
    public Optional<String> nearestTerm(String term, int edits) {
        return nearest(Fields.SENTENCE, term, edits);
    }

    private Optional<String> nearest(String field, String term, int edits) {
        if (reader == null) {
            return Optional.empty();
        }
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            return terms == null
                    ? Optional.empty()
                    : NearestTerm.of(terms, new Term(field, term), edits,
                            near -> documentFrequency(field, near));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who published the articles, each spelling once, in the order of their characters. */
    public List<String> publishers() {
        List<String> publishers = new ArrayList<>();
        eachTerm(Fields.PASSAGE_PUBLISHER, any -> true, (publisher, count) -> publishers.add(publisher));
        return publishers;
    }

    /**
     * Those whose direct speech there is, as the articles call them, the most quoted first.
     *
     * @param prefix the beginning of any word of the name, whatever its capitals and accents; blank for all
     * @param limit how many at most, up to {@value #MOST_NAMES}
     */
    public List<KnownName> speakers(String prefix, int limit) {
        return names(Fields.SPEAKER_NAME, PlainName.beginningWith(prefix))
                .limit(Math.min(limit, MOST_NAMES)).toList();
    }

    /** Who published the articles, each spelling for itself, those of the most sentences first; as the speakers. */
    public List<KnownName> publishers(String prefix, int limit) {
        return names(Fields.PASSAGE_PUBLISHER, PlainName.beginningWith(prefix))
                .limit(Math.min(limit, MOST_NAMES)).toList();
    }

    /** All those whose direct speech there is and who have {@code word} in their name, as of {@link PlainName}; the most quoted first. */
    public List<KnownName> speakersWith(String word) {
        return names(Fields.SPEAKER_NAME, PlainName.with(word)).toList();
    }

    /** The word in the name of some speaker that is most like {@code term}; as {@link #nearestTerm}. */
    public Optional<String> nearestInASpeakersName(String term, int edits) {
        return nearest(Fields.SPEAKERS, term, edits);
    }

    private Stream<KnownName> names(String field, Predicate<String> wanted) {
        List<KnownName> names = new ArrayList<>();
        eachTerm(field, wanted, (name, sentences) -> names.add(new KnownName(name, sentences)));
        return names.stream().sorted(Comparator.comparingInt(KnownName::sentences).reversed()
                .thenComparing(KnownName::name));
    }

    /** The collections that have articles, in the order of their characters; {@link CollectionFilter#DEFAULT} for those of none. */
    public List<String> collections() {
        List<String> collections = new ArrayList<>();
        eachTerm(Fields.BLOCK_COLLECTION, any -> true, (name, count) -> collections.add(name));
        return collections;
    }

    private void eachTerm(String field, Predicate<String> wanted, ObjIntConsumer<String> consumer) {
        if (reader == null) {
            return;
        }
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String text = term.utf8ToString();
                if (wanted.test(text)) {
                    int documents = documents(each, new Term(field, text));
                    if (documents > 0) {
                        consumer.accept(text, documents);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many documents that are seen {@code term} stands, at which {@code each} is. */
    private int documents(TermsEnum each, Term term) throws IOException {
        DirectoryReader seen = Objects.requireNonNull(reader);
        // Lucene knows the number, but for what is deleted or not to be seen.
        return seen.hasDeletions()
                ? VisibleSearcher.frequency(seen, term, Integer.MAX_VALUE)
                : each.docFreq();
    }
}
