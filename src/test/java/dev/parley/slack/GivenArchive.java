package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Answerer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.index.ArticleIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Answers that a test gives; what is asked is understood as at work. */
final class GivenArchive implements Archive {

    static final Set<String> COLLECTIONS = Set.of("wire", "press", "embargoed");

    private final BiFunction<Question, Set<String>, Answer> answer;
    private static final ArticleIndex INDEX = ArticleIndex.of(List.of(Articles.spoken()));

    private final Answerer answerer = new Answerer(INDEX::snapshot, 0.5);

    /** @param answer of a question and the collections that it may be answered from */
    GivenArchive(BiFunction<Question, Set<String>, Answer> answer) {
        this.answer = answer;
    }

    @Override
    public Set<String> collections() {
        return COLLECTIONS;
    }

    @Override
    public Answer answer(Question question, Set<String> collections) {
        return answer.apply(question, collections);
    }

    @Override
    public Question inFull(Turn before, Question question, Set<String> collections) {
        return answerer.inFull(before, question);
    }

    @Override
    public Answer sourceOf(String message, LocalDate said, Set<String> collections) {
        return answerer.sourceOf(message, said);
    }
}
