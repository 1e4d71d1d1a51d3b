package dev.parley.slack;

import dev.parley.answer.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the source of what a message claims, for whoever used the shortcut on it. */
final class SourceDesk {

    /** As the manifest names it. */
    static final String CALLBACK = "find_source";

    private static final Logger LOG = LoggerFactory.getLogger(SourceDesk.class);

    private final Asking asking;
    private final ResponseUrls responses;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are told */
    SourceDesk(Asking asking, ResponseUrls responses, InstantSource clock, ZoneId zone) {
        this.asking = asking;
        this.responses = responses;
        this.clock = clock;
        this.zone = zone;
    }

    /** Answers with the verdict, the quote and its source, to the person alone. */
    void find(Team team, Shortcut shortcut) {
        String words = Mrkdwn.read(shortcut.text(), team.bot().userId());
        Answer found = asking.sourceOf(team, Audience.one(shortcut.channel(), shortcut.user()), words,
                day(shortcut.message()));
        Reply reply = found instanceof Answer.NoQuestion
                ? Replies.plain("I see no words in that message that I could look for.")
                : Replies.to(found);
        if (responses.toPerson(shortcut.responseUrl(), reply) instanceof Delivery.Refused refused) {
            LOG.error("A shortcut in {} could not be answered ({})", shortcut.channel(), refused.reason(),
                    refused.cause());
        }
    }

    /** On which day the message was written; today where its name does not tell. */
    private LocalDate day(String ts) {
        try {
            long seconds = Long.parseLong(ts, 0, Math.max(0, ts.indexOf('.')), 10);
            return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone);
        } catch (NumberFormatException notATime) {
            return LocalDate.ofInstant(clock.instant(), zone);
        }
    }
}
