package dev.parley.slack;

/** What Slack says to the tokens, before anything else is asked of it. No message holds a token. */
public sealed interface TokenCheck {

    /** The tokens are good. */
    record Accepted(BotIdentity bot) implements TokenCheck {}

    /**
     * A token is missing, of another kind, or not accepted. Trying again will not help.
     *
     * @param problem which one, why, and where to get it: a sentence or two for the operator
     */
    record Refused(String problem) implements TokenCheck {}

    /**
     * Slack could not be asked. Trying again later may help.
     *
     * @param problem for the operator
     */
    record Unreachable(String problem) implements TokenCheck {}
}
