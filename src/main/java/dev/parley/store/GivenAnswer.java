package dev.parley.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given, or is just being given, to a person.
 *
 * @param id what names it everywhere, also in the message's metadata
 * @param place where it stands
 * @param person who asked
 * @param question in full, as it was understood, so that it can be asked again
 * @param asked the day from which its "this week" counts
 * @param answered false when nothing good enough was found
 * @param confidence the chance that the quote answers, from 0 to 1
 * @param speaker who says the quote that is shown, or null when nobody is named; the next question in the thread may mean
 *     them
 * @param shown the quote in the message, or null when there is none
 */
public record GivenAnswer(String id, Place place, String person, String question, LocalDate asked,
        boolean answered,
        double confidence, @Nullable String speaker, @Nullable ShownQuote shown, Instant at) {

    /**
     * A place for a message.
     *
     * @param thread the first message of the thread, or null where there is none
     * @param message what names the message in its channel, or null as long as Slack is not known to have it
     */
    public record Place(String team, String channel, @Nullable String thread, @Nullable String message) {

        /** The same, where {@code ts} is the message. */
        public Place at(String ts) {
            return new Place(team, channel, thread, ts);
        }
    }

    /**
     * A quote as it was shown.
     *
     * @param article the identifier of its article
     * @param start where it begins in the body, in UTF-16 units
     * @param end one past its end, likewise
     * @param text the words
     */
    public record ShownQuote(String article, int start, int end, String text) {}

    /** The same, in another place. */
    public GivenAnswer in(Place elsewhere) {
        return new GivenAnswer(id, elsewhere, person, question, asked, answered, confidence, speaker, shown,
                at);
    }

    /** The same, now with another quote in its message, and whoever says that. */
    public GivenAnswer showing(@Nullable ShownQuote other, @Nullable String says) {
        return new GivenAnswer(id, place, person, question, asked, answered, confidence, says, other, at);
    }
}
