package dev.parley.answer;

import dev.parley.index.QueryTerm;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import dev.parley.index.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from a question what it asks about. */
final class QuestionWords {

    /** Words that make a question, and say nothing of its subject. */
    private static final String FUNCTION_WORDS = """
            a an and any are as at be been before being but by can could did do does doing for from had has have
            he her hers him his how i if in into is it its itself just like many me might more most much my new of
            off on or our out over please shall she should so some someone than that the their them then there
            these they this those to us was we were what when where whether which who whom whose why will with
            would you your about tell show give say said saying according get got happen happened anyone anybody
            something anything ever go going make made let long did's what's who's where's when's how's it's that's
            there's s t re ve ll d
            """;

    /** A shorter stem is near to many others: "truck" to "truce". */
    private static final int FEWEST_LETTERS = 6;

    /** From so many letters of the stem on, two slips still leave little doubt what was meant. */
    private static final int LETTERS_FOR_TWO = 8;

    /** More unknown words in a question are no typos, and each costs a walk through the terms. */
    private static final int MOST_CORRECTIONS = 5;

    private final Set<String> functionWords = Tokens.of(FUNCTION_WORDS).stream().map(Token::term)
            .collect(Collectors.toUnmodifiableSet());
    private final Synonyms synonyms;

    QuestionWords(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** What {@code question} asks about, each thing once, in its order; empty when it holds function words alone. */
    List<WantedTerm> read(String question, Vocabulary vocabulary) {
        Map<String, WantedTerm> wanted = new LinkedHashMap<>();
        int corrections = 0;
        List<Token> tokens = Tokens.of(question);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String typed = token.span().in(question);
            boolean capital = Character.isUpperCase(typed.codePointAt(0));
            // "us" asks for nothing, "US" and "u.s." do; "IT" and "WHO" likewise.
            boolean acronym = (capital && typed.length() > 1
                    && typed.chars().noneMatch(Character::isLowerCase)) || typed.contains(".");
            if (functionWords.contains(token.term()) && !acronym) {
                continue;
            }
            List<String> shortFor = synonyms.shortFor(token.term());
            if (!shortFor.isEmpty()) {
                addWords(shortFor, token.term(), vocabulary, wanted);
                continue;
            }
            QueryTerm query = new QueryTerm(synonyms.of(token.term()));
            WantedTerm term = wanted(query, capital && i > 0, vocabulary, null);
            if (!term.known() && corrections < MOST_CORRECTIONS) {
                Optional<WantedTerm> corrected = corrected(typed, token.term(), term, vocabulary);
                corrections += corrected.isPresent() ? 1 : 0;
                term = corrected.orElse(term);
            }
            wanted.putIfAbsent(token.term(), term);
        }
        return new ArrayList<>(wanted.values());
    }

    /** Each of the words that something is short for, for any of which the short form itself will do. */
    private void addWords(List<String> words, String shortForm, Vocabulary vocabulary,
            Map<String, WantedTerm> wanted) {
        for (String word : words) {
            for (Token token : Tokens.of(word)) {
                if (!functionWords.contains(token.term())) {
                    Set<String> alternatives = new HashSet<>(synonyms.of(token.term()));
                    alternatives.add(shortForm);
                    wanted.putIfAbsent(token.term(), wanted(new QueryTerm(alternatives),
                            Character.isUpperCase(word.codePointAt(0)), vocabulary, null));
                }
            }
        }
    }

    private static WantedTerm wanted(QueryTerm query, boolean name, Vocabulary vocabulary,
            WantedTerm.@Nullable Typo typo) {
        // What was only guessed goes on counting as unknown, so that a guess alone makes nobody sure.
        boolean known = typo == null && vocabulary.sentencesWith(query) > 0;
        return new WantedTerm(query, vocabulary.inverseDocumentFrequency(query), name, known, typo);
    }

    /** The term of the index that the unknown {@code term} was meant to be; empty when none is near enough. */
    private Optional<WantedTerm> corrected(String typed, String term, WantedTerm unknown,
            Vocabulary vocabulary) {
        if (term.length() < FEWEST_LETTERS || !typed.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        // Two names may differ by two letters; two slips in one name are rarer than that.
        int edits = term.length() >= LETTERS_FOR_TWO && !unknown.name() ? 2 : 1;
        return vocabulary.nearestTerm(term, edits).filter(near -> near.length() >= FEWEST_LETTERS - 1)
                .map(near -> {
                    Set<String> alternatives = new HashSet<>(synonyms.of(near));
                    alternatives.add(term);
                    return wanted(new QueryTerm(alternatives), unknown.name(), vocabulary,
                            new WantedTerm.Typo(typed, near));
                });
    }
}
