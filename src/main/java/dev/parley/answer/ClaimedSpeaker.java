package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Speaker;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is said to have said something: somebody by name, somebody by office ("the French president"), or anybody. */
final class ClaimedSpeaker {

    /** Whose direct speech it is. */
    enum Whose {
        /** Of the one who is asked for. */
        THEIRS,
        /** Of somebody else, who is named. */
        ANOTHERS,
        /** The article leaves it open. */
        OPEN
    }

    private static final Set<String> ANYBODY = Set.of("anyone", "anybody", "someone", "somebody", "any",
            "some", "everyone",
            "everybody", "he", "she", "they", "it", "we", "i", "people", "one", "officials", "nobody");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "of", "s", "to", "in", "for", "'s");

    /** Words that may stand between a name and its office beside the office's own: a given name, "the", "of". A guess. */
    private static final int FARTHEST = 2;

    private final @Nullable String name;
    private final List<String> terms;
    private final boolean anybody;
    private final String subject;

    private ClaimedSpeaker(String subject, @Nullable String name, List<String> terms, boolean anybody) {
        this.subject = subject;
        this.name = name;
        this.terms = terms;
        this.anybody = anybody;
    }

    /**
     * @param subject as typed
     * @param name as it was understood, or null when the subject is no name
     */
    static ClaimedSpeaker of(String subject, @Nullable String name) {
        String first = subject.toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
        List<String> terms = Tokens.of(name == null ? subject : name).stream().map(Token::term)
                .filter(term -> !ARTICLES.contains(term)).toList();
        return new ClaimedSpeaker(subject.strip(), name, terms,
                name == null && (terms.isEmpty() || ANYBODY.contains(first)));
    }

    /** For a reader; null when anybody is meant. */
    @Nullable
    String shown() {
        return name != null ? name : anybody ? null : subject;
    }

    /** @param speaker null when the article names nobody */
    Whose whose(Candidate candidate, @Nullable Speaker speaker) {
        if (anybody) {
            return Whose.THEIRS;
        }
        if (speaker == null || !speaker.isNamed()) {
            return Whose.OPEN;
        }
        List<String> said = terms(speaker.name());
        if (name == null ? hasOffice(candidate.article(), speaker, said) : isNamed(said)) {
            return Whose.THEIRS;
        }
        // "The Florida senator" may be the one who is asked for.
        String last = speaker.name().substring(speaker.name().strip().lastIndexOf(' ') + 1);
        return Character.isUpperCase(last.codePointAt(0)) ? Whose.ANOTHERS : Whose.OPEN;
    }

    /** True when the candidate holds their direct speech, or names them and holds nobody else's. */
    boolean isQuotedIn(Candidate candidate) {
        boolean others = false;
        for (Quotation quotation : candidate.article().quotations()) {
            if (quotation.span().overlaps(candidate.span())) {
                Whose whose = whose(candidate, quotation.speaker());
                if (whose == Whose.THEIRS) {
                    return true;
                }
                others |= whose == Whose.ANOTHERS;
            }
        }
        List<String> told = terms(candidate.span().in(candidate.article().article().body()));
        return anybody
                || (!others && (name == null ? told.containsAll(terms) : told.contains(terms.getLast())));
    }

    /** The surname decides, unless both have a given name, and another. */
    private boolean isNamed(List<String> said) {
        if (terms.isEmpty() || !said.contains(terms.getLast())) {
            return false;
        }
        boolean bothInFull = terms.size() == 2 && said.size() == 2 && said.getLast().equals(terms.getLast());
        return !bothInFull || begin(terms.getFirst(), said.getFirst());
    }

    /** "Tim" and "Timothy", "J." and "John". */
    private static boolean begin(String one, String other) {
        int length = Math.min(3, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, length);
    }

    /** The words of the office stand in the speaker's name or mention, or beside the surname in some sentence of the article. */
    private boolean hasOffice(AnnotatedArticle article, Speaker speaker, List<String> said) {
        String body = article.article().body();
        Set<String> known = new HashSet<>(said);
        known.addAll(terms(speaker.mention().in(body)));
        return known.containsAll(terms) || (!said.isEmpty() && article.sentences().stream()
                .anyMatch(sentence -> isBeside(said.getLast(), terms(sentence.span().in(body)))));
    }

    /** "French President François Hollande"; "Hollande, the president of the French". */
    private boolean isBeside(String surname, List<String> sentence) {
        int reach = terms.size() + FARTHEST;
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.get(at).equals(surname)
                    && (sentence.subList(Math.max(0, at - reach), at).containsAll(terms)
                            || sentence.subList(at + 1, Math.min(sentence.size(), at + 1 + reach))
                                    .containsAll(terms))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> terms(String text) {
        return Tokens.of(text).stream().map(Token::term).toList();
    }
}
