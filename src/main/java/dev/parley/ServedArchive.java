package dev.parley;

import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.answer.Said;
import dev.parley.answer.SaidQuery;
import dev.parley.answer.Sayings;
import dev.parley.answer.Suggestions;
import dev.parley.answer.Turn;
import dev.parley.corpus.Article;
import dev.parley.corpus.CorpusOverview;
import dev.parley.index.CollectionFilter;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.KnownName;
import dev.parley.index.Vocabulary;
import dev.parley.slack.Archive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The kept articles, as Slack's side asks them. */
final class ServedArchive implements Archive {

    /** For so many kinds of people are prompts kept: each sees other collections. A guess. */
    private static final int KEPT_PROMPTS = 50;

    /** As long as somebody sees the same, they are proposed the same. */
    private record Seen(CorpusOverview overview, Set<String> collections) {}

    private final Answerer answerer;
    private final Sayings sayings;
    private final Suggestions suggestions;
    private final Supplier<IndexSnapshot> snapshots;
    private final Map<Seen, List<String>> prompts = Collections.synchronizedMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, List<String>> eldest) {
            return size() > KEPT_PROMPTS;
        }
    });

    /** @param snapshots what {@code answerer} and {@code sayings} answer from */
    ServedArchive(Answerer answerer, Sayings sayings, Supplier<IndexSnapshot> snapshots) {
        this.answerer = answerer;
        this.sayings = sayings;
        this.suggestions = new Suggestions(answerer, sayings, snapshots);
        this.snapshots = snapshots;
    }

    @Override
    public Set<String> collections() {
        try (IndexSnapshot snapshot = snapshots.get()) {
            return Set.copyOf(snapshot.vocabulary().collections());
        }
    }

    @Override
    public Answer answer(Question question, Set<String> collections) {
        return answerer.answer(question, CollectionFilter.of(collections));
    }

    @Override
    public Question inFull(@Nullable Turn before, Question question, Set<String> collections) {
        return answerer.inFull(before, question, CollectionFilter.of(collections));
    }

    @Override
    public Answer sourceOf(String message, LocalDate said, Set<String> collections) {
        return answerer.sourceOf(message, said, CollectionFilter.of(collections));
    }

    @Override
    public List<String> speakers(String typed, int most, Set<String> collections) {
        return names(collections, vocabulary -> vocabulary.speakers(typed, most));
    }

    @Override
    public List<String> publishers(String typed, int most, Set<String> collections) {
        return names(collections, vocabulary -> vocabulary.publishers(typed, most));
    }

    private List<String> names(Set<String> collections, Function<Vocabulary, List<KnownName>> list) {
        return see(collections,
                snapshot -> list.apply(snapshot.vocabulary()).stream().map(KnownName::name).toList());
    }

    @Override
    public CorpusOverview overview(Set<String> collections) {
        return see(collections, IndexSnapshot::overview);
    }

    @Override
    public List<Integer> articlesADay(LocalDate from, LocalDate to, Set<String> collections) {
        return see(collections, snapshot -> List.copyOf(snapshot.articlesADay(from, to).values()));
    }

    @Override
    public Said said(SaidQuery query, int number, int size, Set<String> collections) {
        return sayings.page(query, CollectionFilter.of(collections), number, size);
    }

    @Override
    public List<String> prompts(LocalDate asked, Set<String> collections) {
        Seen seen = new Seen(overview(collections), collections);
        List<String> kept = prompts.get(seen);
        if (kept == null) {
            // Two who come at once may both look for some; nobody waits for another.
            kept = suggestions.of(CollectionFilter.of(collections), asked);
            prompts.put(seen, kept);
        }
        return kept;
    }

    @Override
    public List<Article> changedSince(Instant instant) {
        try (IndexSnapshot snapshot = snapshots.get()) {
            return snapshot.replacedSince(instant).stream().map(version -> version.article().identifier())
                    .distinct()
                    .flatMap(identifier -> snapshot.article(identifier).stream()).toList();
        }
    }

    private <T> T see(Set<String> collections, Function<IndexSnapshot, T> look) {
        try (IndexSnapshot all = snapshots.get();
                IndexSnapshot snapshot = all.through(CollectionFilter.of(collections))) {
            return look.apply(snapshot);
        }
    }
}
