package dev.parley.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack's agent messaging shows beside messages: prompts to begin with, and that Parley is at work. An app without the scope
 * for it shows neither, and whatever fails here keeps no answer back.
 */
final class Assistant {

    private static final String SCOPE = "assistant:write";

    /** Slack takes no more prompts. */
    private static final int MOST_PROMPTS = 4;

    private static final String SEARCHING = "is looking through the articles…";

    private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

    private Assistant() {}

    /** Proposes these questions in a direct message; nothing when there is none. */
    static void prompt(Team team, String channel, List<String> questions) {
        if (questions.isEmpty() || !maySpeak(team)) {
            return;
        }
        List<SuggestedPrompt> prompts = questions.stream().limit(MOST_PROMPTS)
                .map(question -> new SuggestedPrompt(Replies.name(question), question)).toList();
        // Without a thread: with one, an app that has agent messaging alone is shown nothing.
        tell("prompts", () -> team.methods().assistantThreadsSetSuggestedPrompts(
                request -> request.channelId(channel).prompts(prompts)));
    }

    /** Says in a thread of a direct message that it is searched. Slack takes it away with the reply, or after two minutes. */
    static void searching(Team team, String channel, String thread) {
        if (maySpeak(team)) {
            tell("a status", () -> team.methods().assistantThreadsSetStatus(
                    request -> request.channelId(channel).threadTs(thread).status(SEARCHING)));
        }
    }

    private static boolean maySpeak(Team team) {
        return team.bot().scopes().contains(SCOPE);
    }

    private static void tell(String what, Call call) {
        try {
            SlackApiTextResponse answer = call.make();
            if (!answer.isOk()) {
                LOG.info("Slack did not take {} ({})", what, answer.getError());
            }
        } catch (IOException | SlackApiException | JsonParseException unanswered) {
            LOG.info("Slack did not take {} ({})", what, unanswered.toString());
        }
    }

    /** A request to Slack. */
    private interface Call {

        SlackApiTextResponse make() throws IOException, SlackApiException;
    }
}
