package dev.parley.answer;

import dev.parley.index.IndexSnapshot;
import dev.parley.index.QueryTerm;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    private final Set<String> functionWords = Tokens.of(FUNCTION_WORDS).stream().map(Token::term)
            .collect(Collectors.toUnmodifiableSet());
    private final Synonyms synonyms;

    QuestionWords(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** What {@code question} asks about, each thing once, in its order; empty when it holds function words alone. */
    List<WantedTerm> read(String question, IndexSnapshot index) {
        Map<String, WantedTerm> wanted = new LinkedHashMap<>();
        List<Token> tokens = Tokens.of(question);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean capital = Character.isUpperCase(question.codePointAt(token.span().start()));
            boolean acronym = capital && token.span().length() > 1
                    && token.span().in(question).chars().noneMatch(Character::isLowerCase);
            // "us" asks for nothing, "US" does; "IT" and "WHO" likewise.
            if (functionWords.contains(token.term()) && !acronym) {
                continue;
            }
            QueryTerm query = new QueryTerm(synonyms.of(token.term()));
            wanted.putIfAbsent(token.term(),
                    new WantedTerm(query, index.inverseDocumentFrequency(query), capital && i > 0,
                            index.sentencesWith(query) > 0));
        }
        return new ArrayList<>(wanted.values());
    }
}
