package dev.parley.answer;

import java.time.LocalDate;

/**
 * What a person asked.
 *
 * @param text their words, as typed, without the mention of the bot
 * @param asked the day from which "this week" counts
 */
public record Question(String text, LocalDate asked) {

    public boolean isBlank() {
        return text.isBlank();
    }
}
