package dev.parley.slack;

import dev.parley.answer.Inquiry;
import dev.parley.store.Answers;
import dev.parley.store.Settings;
import java.util.regex.Pattern;

/**
 * Which of the messages that Parley hears are for it. Of the others nothing is kept or logged.
 *
 * <p>Without {@code manifest-threads.yaml} it hears none but mentions and direct messages.
 */
public final class Earshot {

    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)(\\|[^>]*)?>");

    private final Settings settings;
    private final Answers answers;

    public Earshot(Settings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    /**
     * True for what is said to Parley; for a question in a thread in which Parley answered, as long as it is not put to somebody
     * else; and for a question in a channel whose people want it so.
     */
    boolean concernsParley(Team team, IncomingMessage message) {
        if (message.addressed()) {
            return true;
        }
        String bot = team.bot().userId();
        boolean toAnother = MENTION.matcher(message.text()).results()
                .anyMatch(mention -> !mention.group(1).equals(bot));
        if (toAnother || !Inquiry.isQuestion(Mrkdwn.read(message.text(), bot))) {
            return false;
        }
        String thread = message.threadTs();
        if (thread == null || thread.equals(message.ts())) {
            return settings.of(team.id(), message.channel()).unmentioned();
        }
        return answers.latestIn(team.id(), message.channel(), thread, message.user()).isPresent();
    }
}
