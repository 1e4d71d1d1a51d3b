package dev.parley.answer;

import dev.parley.corpus.Span;
import dev.parley.index.CollectionFilter;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.PassageFilter;
import dev.parley.index.QueryTerm;
import dev.parley.index.Speech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who said what: the direct speech of somebody, newest first. Safe for use by many threads. */
public final class Sayings {

    /** Nobody types more words of a topic, but somebody may paste an article. */
    private static final int MOST_TOPIC_WORDS = 20;

    private final Supplier<IndexSnapshot> snapshots;
    private final Synonyms synonyms;
    private final QuestionWords topicWords;

    /** @param snapshots supplies what is kept at the time of asking; each is closed after its answer */
    public Sayings(Supplier<IndexSnapshot> snapshots, Synonyms synonyms) {
        this.snapshots = snapshots;
        this.synonyms = synonyms;
        this.topicWords = new QuestionWords(synonyms);
    }

    /**
     * A page of what somebody said, of the articles that {@code filter} shows. As long as the articles are the same, the pages
     * neither overlap nor leave anything out.
     *
     * @param number from 1
     * @param size how many quotes a page holds, at least 1
     */
    public Said page(SaidQuery query, CollectionFilter filter, int number, int size) {
        try (IndexSnapshot all = snapshots.get(); IndexSnapshot snapshot = all.through(filter)) {
            SpeakerNames names = new SpeakerNames(synonyms, snapshot.vocabulary());
            SpeakerNames.Meant meant = names.meant(query.speaker());
            if (meant.spellings().isEmpty()) {
                return new Said.UnknownSpeaker(query.speaker(), names.nearest(query.speaker()));
            }
            List<WantedTerm> topic = query.topic() == null
                    ? List.of()
                    : topicWords.read(query.topic(), snapshot.vocabulary()).stream()
                            .limit(MOST_TOPIC_WORDS).toList();
            Set<String> spellings = new HashSet<>(meant.spellings());
            List<ScoredQuote> quotes = new ArrayList<>();
            boolean more = fill(quotes, spoken(query, topic, spellings, snapshot), number, size);
            return new Said.Page(interpretation(query, meant, topic, quotes), meant.people(), number, quotes,
                    more);
        }
    }

    private static Stream<ScoredQuote> spoken(SaidQuery query, List<WantedTerm> topic, Set<String> spellings,
            IndexSnapshot snapshot) {
        List<QueryTerm> terms = topic.stream().map(WantedTerm::query).toList();
        PassageFilter dates = new PassageFilter(query.from(), query.until(), Set.of());
        Stream<Speech> speeches = snapshot.speeches(spellings, terms, dates);
        SpokenQuotes quotes = new SpokenQuotes(spellings, Sought.words(topic));
        return speeches.flatMap(quotes::of);
    }

    /** @return true when there are more than those of the page, which are put into {@code page} */
    private static boolean fill(List<ScoredQuote> page, Stream<ScoredQuote> spoken, int number, int size) {
        long skipped = (long) (number - 1) * size;
        List<Shingles> seen = new ArrayList<>();
        for (Iterator<ScoredQuote> each = spoken.iterator(); each.hasNext();) {
            ScoredQuote next = each.next();
            Shingles words = Shingles.of(next.quote().text());
            if (seen.stream().anyMatch(words::isLike)) {
                continue;
            }
            if (page.size() == size) {
                return true;
            }
            seen.add(words);
            if (seen.size() > skipped) {
                page.add(next);
            }
        }
        return false;
    }

    private static Interpretation interpretation(SaidQuery query, SpeakerNames.Meant meant,
            List<WantedTerm> topic, List<ScoredQuote> quotes) {
        String speaker = meant.people().size() == 1 ? meant.people().getFirst() : query.speaker();
        List<Interpretation.Correction> corrections = new ArrayList<>();
        for (int i = 0; i < topic.size(); i++) {
            WantedTerm.Typo typo = topic.get(i).typo();
            if (typo != null) {
                corrections.add(new Interpretation.Correction(typo.typed(),
                        spelling(typo.term(), topic.get(i), quotes)));
            }
        }
        return new Interpretation(speaker, query.from(), query.until(), null, corrections);
    }

    /** As the first quote has it that has the word. */
    private static String spelling(String term, WantedTerm wanted, List<ScoredQuote> quotes) {
        Sought word = Sought.words(List.of(wanted));
        for (ScoredQuote quote : quotes) {
            String text = quote.quote().text();
            List<Match> matches = word.in(text, 0);
            if (!matches.isEmpty()) {
                Span span = matches.getFirst().span();
                return span.in(text);
            }
        }
        return term;
    }
}
