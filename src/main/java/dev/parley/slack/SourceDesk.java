package dev.parley.slack;

import dev.parley.answer.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Finds the source of what a message claims, for whoever used the shortcut on it. */
final class SourceDesk {

    /** As the manifest names it. */
    static final String CALLBACK = "find_source";

    private final Asking asking;
    private final ResponseUrls responses;
    private final Edge edge;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are told */
    SourceDesk(Asking asking, ResponseUrls responses, Edge edge, InstantSource clock, ZoneId zone) {
        this.asking = asking;
        this.responses = responses;
        this.edge = edge;
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
        edge.tell("a shortcut in " + shortcut.channel(),
                told -> responses.toPerson(shortcut.responseUrl(), told), reply);
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
