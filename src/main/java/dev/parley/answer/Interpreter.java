package dev.parley.answer;

import dev.parley.index.PassageFilter;
import dev.parley.index.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads from a question what is no word to search for: whose words, of which dates, by whom published. */
final class Interpreter {

    /**
     * What was read.
     *
     * @param interpretation what was understood
     * @param filter the articles that this lets through
     * @param words the rest of the question, to be searched for; the speaker's name is still among it
     */
    record Reading(Interpretation interpretation, PassageFilter filter, String words) {}

    private final Synonyms synonyms;

    Interpreter(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** Reads a question to an index of that vocabulary. */
    Reading read(Question question, Vocabulary vocabulary) {
        return read(question, vocabulary::publishers, vocabulary::isInASpeakersName);
    }

    /**
     * Reads a question.
     *
     * @param publishers as the index spells them
     * @param isInASpeakersName true for an analysed word that stands in the name of some speaker
     */
    Reading read(Question question, Supplier<List<String>> publishers, Predicate<String> isInASpeakersName) {
        DateReader.Dates dates = DateReader.read(question.text(), question.asked());
        String words = dates.rest();
        Publishers.@Nullable Named publisher = new Publishers(publishers.get()).read(words).orElse(null);
        if (publisher != null) {
            words = publisher.rest();
        }
        String speaker = new SpeakerReader(synonyms, isInASpeakersName).read(words).orElse(null);
        Interpretation interpretation = new Interpretation(speaker, dates.from(), dates.until(),
                publisher == null ? null : publisher.name(), List.of());
        Set<String> spellings = publisher == null ? Set.of() : publisher.spellings();
        return new Reading(interpretation, new PassageFilter(dates.from(), dates.until(), spellings), words);
    }
}
