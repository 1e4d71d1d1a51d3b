package dev.parley.answer;

import dev.parley.corpus.Quotation;
import dev.parley.corpus.Speaker;
import dev.parley.index.QueryTerm;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a quotation is that of the speaker who is asked for: the surname decides. */
final class SpeakerMatch {

    private final List<String> name;

    private SpeakerMatch(List<String> name) {
        this.name = name;
    }

    /** @param speaker the name as it was understood, or null when nobody's words are asked for: then nobody matches */
    static SpeakerMatch of(@Nullable String speaker) {
        return new SpeakerMatch(speaker == null ? List.of() : terms(speaker));
    }

    /** True when somebody's words are asked for. */
    boolean isAsked() {
        return !name.isEmpty();
    }

    /** True when the quotation is that speaker's. */
    boolean said(Quotation quotation) {
        Speaker speaker = quotation.speaker();
        return !name.isEmpty() && speaker != null && terms(speaker.name()).contains(name.getLast());
    }

    /** True when the term is a word of the speaker's name. */
    boolean isNamedBy(QueryTerm term) {
        return name.stream().anyMatch(term.terms()::contains);
    }

    private static List<String> terms(String name) {
        return Tokens.of(name).stream().map(Token::term).toList();
    }
}
