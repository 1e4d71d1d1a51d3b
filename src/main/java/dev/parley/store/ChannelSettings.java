package dev.parley.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Parley behaves in a channel.
 *
 * @param collections which it answers from, by name; null for all that are public
 * @param privateReply true when who asked alone sees the answer; false for a reply in the thread
 * @param unmentioned true when a message that is a question is answered without a mention
 * @param confidence how sure Parley must be to answer, from 0 to 1; null for what is configured
 */
public record ChannelSettings(@Nullable Set<String> collections, boolean privateReply, boolean unmentioned,
        @Nullable Double confidence) {

    /** Those of a channel where nobody has set any. */
    public static final ChannelSettings DEFAULT = new ChannelSettings(null, false, false, null);

    public ChannelSettings {
        collections = collections == null ? null : Set.copyOf(collections);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is from 0 to 1, not " + confidence);
        }
    }
}
