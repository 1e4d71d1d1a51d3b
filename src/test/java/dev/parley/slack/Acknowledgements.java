package dev.parley.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import java.util.List;

/** Holds what Parley says with an acknowledgement against the SDK's model and Slack's limits. */
final class Acknowledgements {

    private final StrictModel model = new StrictModel();
    private final List<String> complaints;

    Acknowledgements(List<String> complaints) {
        this.complaints = complaints;
    }

    /** The answer to letters typed: at most 100 options, or groups of them. */
    void suggestion(JsonObject acknowledgement) {
        Complaints found = new Complaints();
        read(acknowledgement, BlockSuggestionResponse.class, found);
        if (acknowledgement.has("option_groups")) {
            Json.array(acknowledgement, "option_groups").forEach(group -> {
                found.plainText(group.getAsJsonObject(), "label", 75, "an option group");
                ElementLimits.options(group.getAsJsonObject(), 100, found);
            });
        } else if (!Json.array(acknowledgement, "options").isEmpty()) {
            ElementLimits.options(acknowledgement, 100, found);
        } else {
            found.required(acknowledgement, "options", "a suggestion");
        }
        complaints.addAll(found.found());
    }

    /** The answer to a modal that was submitted; the view in it is checked where it is shown. */
    void submission(JsonObject acknowledgement) {
        Complaints found = new Complaints();
        read(acknowledgement, ViewSubmissionResponse.class, found);
        complaints.addAll(found.found());
    }

    private void read(JsonObject acknowledgement, Class<?> type, Complaints found) {
        try {
            model.read(acknowledgement, type);
        } catch (RuntimeException invalid) {
            found.add("invalid acknowledgement: " + invalid + " in " + acknowledgement);
        }
    }
}
