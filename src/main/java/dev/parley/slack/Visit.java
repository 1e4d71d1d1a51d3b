package dev.parley.slack;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * Somebody opened Parley's own place in Slack.
 *
 * @param channel the direct message with them
 * @param tab which part of it: {@link #HOME} or {@link #MESSAGES}
 */
record Visit(String user, String channel, String tab) {

    static final String HOME = "home";
    static final String MESSAGES = "messages";

    /** Reads an event of Slack's; empty when it is no visit. */
    static Optional<Visit> of(JsonObject event) {
        String user = Payloads.id(event, "user");
        String channel = Payloads.id(event, "channel");
        String tab = Payloads.text(event, "tab");
        boolean known = "app_home_opened".equals(Payloads.text(event, "type"))
                && (HOME.equals(tab) || MESSAGES.equals(tab));
        return !known || user == null || channel == null || tab == null
                ? Optional.empty()
                : Optional.of(new Visit(user, channel, tab));
    }
}
