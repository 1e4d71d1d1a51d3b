package dev.parley.slack;

/**
 * Who sees an answer.
 *
 * @param channel where it stands; a person's own name for a direct message to them
 * @param user who asked
 * @param alone true when nobody else sees it
 */
record Audience(String channel, String user, boolean alone) {

    /** Everybody in the channel; in a direct message that is who asked. */
    static Audience all(String channel, String user) {
        return new Audience(channel, user, Access.isDirect(channel));
    }

    /** Who asked, in a direct message, whose name Slack has not told. */
    static Audience direct(String user) {
        return new Audience(user, user, true);
    }

    /** Who asked, alone. */
    static Audience one(String channel, String user) {
        return new Audience(channel, user, true);
    }
}
