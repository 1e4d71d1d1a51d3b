package dev.parley.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked.
 *
 * @param text their words, as typed, without the mention of the bot
 * @param asked the day from which "this week" counts
 * @param claim what is said to have been said, where that is known apart from the words; null where the words are to be read
 */
public record Question(String text, LocalDate asked, @Nullable Claim claim) {

    /** Of which only the words are known. */
    public Question(String text, LocalDate asked) {
        this(text, asked, null);
    }

    /**
     * Whether {@code speaker} said what {@code claim} holds: the quotation in it, word for word, or else its words.
     *
     * @param speaker a name or an office as typed; blank for anybody
     */
    public static Question didSay(String speaker, String claim, LocalDate asked) {
        return SourceReader.didSay(speaker, claim).map(read -> of(read, asked))
                .orElseGet(() -> new Question("", asked));
    }

    /** Whether somebody said what is claimed. */
    static Question of(Claim claim, LocalDate asked) {
        String words = claim.quoted() ? "\u201c" + claim.words() + "\u201d" : "that " + claim.words();
        return new Question("Did " + claim.subject() + " say " + words + "?", asked, claim);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
