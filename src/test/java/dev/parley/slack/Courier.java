package dev.parley.slack;

import com.google.gson.JsonObject;

/** One of the two ways in which Slack hands a request to Parley and sees it acknowledged. */
interface Courier {

    /**
     * Returns once it is acknowledged, and fails when it is refused.
     *
     * @param type of Socket Mode's envelope: events_api, slash_commands or interactive
     * @return what the acknowledgement says; empty when it says nothing
     */
    JsonObject deliver(String type, JsonObject payload);
}
