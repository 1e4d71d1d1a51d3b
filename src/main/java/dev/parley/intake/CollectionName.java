package dev.parley.intake;

import dev.parley.corpus.Article;
import java.util.Locale;
import java.util.Optional;

/** What a set of articles may be called. */
public final class CollectionName {

    /** A guess: longer than any name that a person types, short enough for a column. */
    private static final int LONGEST = 100;

    private CollectionName() {}

    /** Why {@code name} cannot be given to articles, as one line; empty when it can. */
    public static Optional<String> problemWith(String name) {
        if (name.isBlank()) {
            return Optional.of("the name of a collection is blank");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("the name of a collection is longer than " + LONGEST + " characters");
        }
        if (!Utf8.isWellFormed(name) || name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("the name of a collection holds characters that cannot be shown");
        }
        if (name.strip().toLowerCase(Locale.ROOT).equals(Article.SAMPLES)) {
            return Optional.of("the collection \"" + Article.SAMPLES + "\" is Parley's own");
        }
        return Optional.empty();
    }
}
