package dev.parley.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a question beside the words to search for; nothing of it is asked back, all of it is shown.
 *
 * @param speaker whose words are asked for, as a reader would write the name, or null for anybody's
 * @param from the first day of the dates that are asked for, or null for any
 * @param until their last day, inclusive, or null for any
 * @param publisher whose articles are asked for, or null for anybody's
 * @param corrections the words that were taken for others
 */
public record Interpretation(@Nullable String speaker, @Nullable LocalDate from, @Nullable LocalDate until,
        @Nullable String publisher, List<Correction> corrections) {

    /**
     * A word that stands nowhere in the articles, taken for one that does.
     *
     * @param typed as it stands in the question
     * @param meant as it stands in the articles
     */
    public record Correction(String typed, String meant) {}

    /** That nothing was understood but words. */
    public static final Interpretation NONE = new Interpretation(null, null, null, null, List.of());

    public Interpretation {
        corrections = List.copyOf(corrections);
        if (from != null && until != null && from.isAfter(until)) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }

    /** True when only articles of some dates are asked for. */
    public boolean hasDates() {
        return from != null || until != null;
    }

    /** True when there is nothing to show. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** For a reader, without a full stop: {@code said by Lavrov; from 1 to 31 March 2016}; empty when nothing was understood. */
    public String inWords() {
        return InterpretationWords.of(this);
    }

    Interpretation with(List<Correction> made) {
        return new Interpretation(speaker, from, until, publisher, made);
    }
}
