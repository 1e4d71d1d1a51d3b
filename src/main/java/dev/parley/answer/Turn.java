package dev.parley.answer;

import dev.parley.corpus.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation has come to: all that the next question may refer to. Small, and two lines of text, so that it can be kept.
 *
 * @param question the last question, in full
 * @param speaker who says the quote that answered it, as full as the article has it; null when nobody is named or nothing was
 *     found
 */
public record Turn(String question, @Nullable String speaker) {

    public Turn {
        question = question.replaceAll("\\R", " ");
        speaker = speaker == null || speaker.isBlank() ? null : speaker.replaceAll("\\R", " ");
    }

    /** The turn after {@code answer} to {@code question}; {@code before} goes on where nothing was asked. */
    public static @Nullable Turn after(@Nullable Turn before, Question question, Answer answer) {
        return switch (answer) {
            case Answer.NoQuestion none -> before;
            case Answer.NothingFound nothing -> new Turn(question.text(), null);
            case Answer.Quoted quoted -> {
                Speaker speaker = quoted.best().speaker();
                yield new Turn(question.text(), speaker == null ? null : speaker.name());
            }
        };
    }

    /** To be kept; {@link #parse} makes the same turn of it. */
    public String asText() {
        return speaker == null ? question : question + "\n" + speaker;
    }

    /** The turn of such a text. */
    public static Turn parse(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? new Turn(text, null) : new Turn(text.substring(0, end), text.substring(end + 1));
    }
}
