package dev.parley.answer;

import dev.parley.index.PassageFilter;
import dev.parley.index.Vocabulary;
import java.util.List;
import java.util.Optional;
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
     * @param claim what somebody is said to have said, or null when that is not what is asked
     */
    record Reading(Interpretation interpretation, PassageFilter filter, String words,
            @Nullable Claim claim) {}

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
        Claim given = question.claim();
        Claim claim = given == null ? ClaimReader.read(question.text()).orElse(null) : given;
        // In a quotation, "in 2016" and "Time" are what was said.
        String quoted = claim != null && (given != null || claim.quoted()) ? " " + claim.words() : "";
        DateReader.Dates dates = DateReader.read(claim == null ? question.text() : claim.around(),
                question.asked());
        String words = dates.rest();
        Publishers.@Nullable Named publisher = new Publishers(publishers.get()).read(words).orElse(null);
        if (publisher != null) {
            words = publisher.rest();
        }
        SpeakerReader speakers = new SpeakerReader(synonyms, isInASpeakersName);
        String asked = words;
        String speaker = Optional.ofNullable(claim).flatMap(made -> speakers.named(made.subject()))
                .or(() -> speakers.read(asked)).orElse(null);
        Interpretation interpretation = new Interpretation(speaker, dates.from(), dates.until(),
                publisher == null ? null : publisher.name(), List.of());
        Set<String> spellings = publisher == null ? Set.of() : publisher.spellings();
        return new Reading(interpretation, new PassageFilter(dates.from(), dates.until(), spellings),
                words + quoted,
                claim);
    }
}
