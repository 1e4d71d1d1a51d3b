package dev.parley.answer;

import dev.parley.corpus.Span;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a quote must hold to answer: the words the question asks about, the kind of thing, the speaker. */
final class Sought {

    private final List<WantedTerm> terms;
    private final QuestionType type;
    private final SpeakerMatch speaker;
    private final LocalDate asked;
    private final Map<String, List<Integer>> numbersByTerm = new HashMap<>();

    Sought(List<WantedTerm> terms, QuestionType type, SpeakerMatch speaker, LocalDate asked) {
        this.terms = List.copyOf(terms);
        this.type = type;
        this.speaker = speaker;
        this.asked = asked;
        for (int i = 0; i < terms.size(); i++) {
            for (String term : terms.get(i).query().terms()) {
                numbersByTerm.computeIfAbsent(term, first -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The words of a topic alone. */
    static Sought words(List<WantedTerm> terms) {
        return new Sought(terms, QuestionType.of(""), SpeakerMatch.of(null), LocalDate.EPOCH);
    }

    /** The words, in the question's order; perhaps none. */
    List<WantedTerm> terms() {
        return terms;
    }

    QuestionType type() {
        return type;
    }

    SpeakerMatch speaker() {
        return speaker;
    }

    /** The day of asking. */
    LocalDate asked() {
        return asked;
    }

    /** The wanted words that stand in {@code text}, in their order; their spans are moved by {@code offset}. */
    List<Match> in(String text, int offset) {
        List<Match> matches = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            for (int wanted : numbersByTerm.getOrDefault(token.term(), List.of())) {
                matches.add(new Match(wanted,
                        new Span(offset + token.span().start(), offset + token.span().end())));
            }
        }
        return matches;
    }
}
