package dev.parley.answer;

import org.jspecify.annotations.Nullable;

/** What the articles have to say to "did X say Y", as far as the quotes that were found show it. */
public sealed interface Verdict {

    /** The words stand in direct speech of that speaker, but for case, punctuation and kinds of quotation marks. */
    record Exact() implements Verdict {}

    /**
     * That speaker said it in other words.
     *
     * @param difference how the words differ, or null when none were claimed as a quotation
     */
    record Altered(@Nullable WordDifference difference) implements Verdict {}

    /**
     * The words are in direct speech of another.
     *
     * @param speaker whose, as full as the article names them
     * @param difference how the words differ from those claimed as a quotation, or null when they do not
     */
    record OtherSpeaker(String speaker, @Nullable WordDifference difference) implements Verdict {}

    /**
     * No such words were found, which does not mean that they were not said.
     *
     * @param speaker whose words were looked for, or null when anybody's
     * @param unattributed true when such words stand in the articles, but not plainly as that speaker's
     */
    record NotFound(@Nullable String speaker, boolean unattributed) implements Verdict {}

    /** The words where they differ from those of the claim; null where they do not, or where nothing was claimed word for word. */
    default @Nullable WordDifference difference() {
        return switch (this) {
            case Altered altered -> altered.difference;
            case OtherSpeaker other -> other.difference;
            case Exact exact -> null;
            case NotFound notFound -> null;
        };
    }

    /** For a reader, a sentence or two; empty where the quote alone says it. */
    default String inWords() {
        return switch (this) {
            case Exact exact -> "Found word for word.";
            case Altered altered -> altered.difference == null ? "" : "Not quite in these words.";
            case OtherSpeaker other -> "These are words of " + other.speaker + "."
                    + (other.difference == null ? "" : " Not quite in these words.");
            case NotFound none when none.unattributed ->
                "Such words were found, but these articles do not make plain that "
                        + (none.speaker == null ? "somebody" : none.speaker) + " said them.";
            case NotFound none -> "No such words"
                    + (none.speaker == null ? "" : " by " + none.speaker) + " were found in these articles.";
        };
    }
}
