package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;
import java.io.IOException;

/** Opens modals, and shows the Home tab. */
final class Views {

    private Views() {}

    /** Opens a modal; Slack takes the trigger of what somebody did for three seconds. */
    static Delivery open(Team team, String trigger, View view) {
        try {
            ViewsOpenResponse answer = team.methods()
                    .viewsOpen(request -> request.triggerId(trigger).view(view));
            return answer.isOk()
                    ? Delivery.Posted.UNNAMED
                    : new Delivery.Refused(answer.getError(), null);
        } catch (IOException | SlackApiException | JsonParseException unanswered) {
            return new Delivery.Refused("no answer", unanswered);
        }
    }

    /** Shows {@code view} as the Home tab of {@code user}. */
    static Delivery publish(Team team, String user, View view) {
        try {
            ViewsPublishResponse answer = team.methods()
                    .viewsPublish(request -> request.userId(user).view(view));
            return answer.isOk()
                    ? Delivery.Posted.UNNAMED
                    : new Delivery.Refused(answer.getError(), null);
        } catch (IOException | SlackApiException | JsonParseException unanswered) {
            return new Delivery.Refused("no answer", unanswered);
        }
    }
}
