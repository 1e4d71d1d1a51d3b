package dev.parley.answer;

import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The people that a question names, by the names of those who speak in the index. */
final class PersonNames {

    private static final Pattern CAPITALS = Pattern
            .compile(
                    "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{M}\u2019'-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}\u2019'-]+){0,3}");

    private PersonNames() {}

    /** As written, each once, in their order; only such as are written with capitals. */
    static List<String> in(String question, Predicate<String> isInASpeakersName) {
        return CAPITALS.matcher(question).results().map(MatchResult::group)
                .map(name -> name.replaceAll("['\u2019]s$", "")).filter(name -> {
                    List<Token> tokens = Tokens.of(name);
                    return !tokens.isEmpty() && isInASpeakersName.test(tokens.getLast().term());
                }).distinct().toList();
    }
}
