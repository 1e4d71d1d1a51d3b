package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the articles have to say. Each method is told the collections that count; of the others nothing comes back. Safe for use
 * by many threads.
 */
public interface Archive {

    /** The names of all collections there are. */
    Set<String> collections();

    /** The best quote for {@code question}, or that there is none. */
    Answer answer(Question question, Set<String> collections);

    /** {@code question} with what it leaves out taken over from the turn before. */
    Question inFull(@Nullable Turn before, Question question, Set<String> collections);

    /** The quote that a message is about, with a verdict. */
    Answer sourceOf(String message, LocalDate said, Set<String> collections);
}
