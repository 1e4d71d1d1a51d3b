package dev.parley.slack;

import org.jspecify.annotations.Nullable;

/** What became of a message for Slack. */
sealed interface Delivery {

    /**
     * Slack has it.
     *
     * @param channel where it stands, by its own name even if it was posted by a person's
     * @param ts what names it in its channel
     */
    record Posted(String channel, String ts) implements Delivery {

        /** What has no name in a channel: a modal, a Home tab, an answer to a response_url. */
        static final Posted UNNAMED = new Posted(Outbox.UNNAMED, Outbox.UNNAMED);
    }

    /**
     * Slack does not have it, and trying again did not help.
     *
     * @param reason Slack's error code, or what failed
     * @param cause what was thrown last, or null when Slack refused in so many words
     */
    record Refused(String reason, @Nullable Exception cause) implements Delivery {}

    /**
     * It was sent, but no answer came back: Slack may have it or not. It is not sent again, for a person would rather ask twice
     * than be answered twice.
     */
    record Unknown(Exception cause) implements Delivery {}
}
