package dev.parley.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose words are asked for.
 *
 * @param speaker a name as typed, in full or not; never blank
 * @param topic what they are to be about, in words as typed, or null for anything; never blank
 * @param from the first day on which they may have been published, or null for any
 * @param until the last day, inclusive, not before the first; or null for any
 */
public record SaidQuery(String speaker, @Nullable String topic, @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public SaidQuery {
        if (speaker.isBlank() || (topic != null && topic.isBlank())) {
            throw new IllegalArgumentException("blank: " + speaker + ", " + topic);
        }
        if (from != null && until != null && from.isAfter(until)) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }
}
