package dev.parley.slack;

import com.slack.api.methods.MethodsClient;

/**
 * A workspace that Parley works in.
 *
 * @param bot who Parley is there
 * @param methods the Web API with its token there
 */
record Team(BotIdentity bot, MethodsClient methods) {

    /** The workspace, {@code T…}. */
    String id() {
        return bot.teamId();
    }
}
