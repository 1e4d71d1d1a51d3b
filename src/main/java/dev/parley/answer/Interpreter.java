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
        SearchOperators operators = SearchOperators.read(given == null ? question.text() : "");
        Claim claim = given == null ? ClaimReader.read(operators.words()).orElse(null) : given;
        // In a quotation, "in 2016" and "Time" are what was said.
        String quoted = claim != null && (given != null || claim.quoted()) ? " " + claim.words() : "";
        String around = claim == null ? operators.words() : claim.around();
        DateReader.Dates dates = operators.hasDates()
                ? new DateReader.Dates(operators.since(), operators.until(), around)
                : DateReader.read(around, question.asked());
        String words = dates.rest();
        Publishers known = new Publishers(publishers.get());
        Publishers.@Nullable Named publisher = operators.publisher() == null
                ? known.read(words).orElse(null)
                : known.named(operators.publisher(), words);
        if (publisher != null) {
            words = publisher.rest();
        }
        SpeakerReader speakers = new SpeakerReader(synonyms, isInASpeakersName);
        String asked = words;
        String speaker = Optional.ofNullable(operators.speaker())
                .map(typed -> speakers.named(typed).orElse(typed))
                .or(() -> Optional.ofNullable(claim).flatMap(made -> speakers.named(made.subject())))
                .or(() -> speakers.read(asked)).orElse(null);
        Interpretation interpretation = new Interpretation(speaker, dates.from(), dates.until(),
                publisher == null ? null : publisher.name(), List.of());
        Set<String> spellings = publisher == null ? Set.of() : publisher.spellings();
        return new Reading(interpretation, new PassageFilter(dates.from(), dates.until(), spellings),
                words + quoted + (operators.speaker() == null ? "" : " " + operators.speaker()), claim);
    }
}
