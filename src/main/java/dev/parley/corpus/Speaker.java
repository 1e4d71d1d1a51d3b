package dev.parley.corpus;

import java.util.Locale;
import java.util.Set;

/**
 * Who is said to have said it. There is no speaker without a mention in the article.
 *
 * @param name as full as the article has it: "Sergei Lavrov" where the mention says "he"
 * @param mention the words that attribute the quotation, where they stand in the body
 */
public record Speaker(String name, Span mention) {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "you", "who",
            "one");

    public Speaker {
        if (name.isBlank() || mention.isEmpty()) {
            throw new IllegalArgumentException("a speaker needs a name and a mention");
        }
    }

    /** False when the article leaves open whom a pronoun means, so that there is no name to show. */
    public boolean isNamed() {
        return !PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
    }
}
