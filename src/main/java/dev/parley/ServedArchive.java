package dev.parley;

import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.index.CollectionFilter;
import dev.parley.index.IndexSnapshot;
import dev.parley.slack.Archive;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The kept articles, as Slack's side asks them. */
final class ServedArchive implements Archive {

    private final Answerer answerer;
    private final Supplier<IndexSnapshot> snapshots;

    /** @param snapshots what {@code answerer} answers from */
    ServedArchive(Answerer answerer, Supplier<IndexSnapshot> snapshots) {
        this.answerer = answerer;
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
        return answerer.answer(question, filter(collections));
    }

    @Override
    public Question inFull(@Nullable Turn before, Question question, Set<String> collections) {
        return answerer.inFull(before, question, filter(collections));
    }

    @Override
    public Answer sourceOf(String message, LocalDate said, Set<String> collections) {
        return answerer.sourceOf(message, said, filter(collections));
    }

    /** Nothing is filtered where all is seen, which is as it is for most. */
    private CollectionFilter filter(Set<String> collections) {
        return collections.containsAll(collections())
                ? CollectionFilter.EVERYTHING
                : CollectionFilter.of(collections);
    }
}
