package dev.parley.slack;

import dev.parley.answer.Said;
import dev.parley.answer.SaidQuery;
import dev.parley.answer.SaidRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Shows whoever asks what somebody said, newest first, a page at a time. */
final class SaidDesk {

    /** How many quotes a page has: what can be read without much scrolling. A guess. */
    private static final int PAGE = 5;

    private final Asking asking;
    private final ResponseUrls responses;
    private final Edge edge;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which "yesterday" is told */
    SaidDesk(Asking asking, ResponseUrls responses, Edge edge, InstantSource clock, ZoneId zone) {
        this.asking = asking;
        this.responses = responses;
        this.edge = edge;
        this.clock = clock;
        this.zone = zone;
    }

    /** Answers {@code command}, which was read as {@code typed}. */
    void answer(Team team, Command command, TypedCommand typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Reply reply = typed.rest().length() > SaidPage.LONGEST_REQUEST
                ? usage()
                : page(team, Audience.one(command.channel(), command.user()),
                        new SaidPage(1, today, typed.rest()));
        edge.tell("a command in " + command.channel(),
                told -> responses.toPerson(command.responseUrl(), told), typed.named(reply));
    }

    /** Turns to the page that a button is for; the message shows it in place of its own. */
    void turn(Team team, Press press) {
        Reply reply = SaidPage.parse(press.value())
                .map(page -> page(team, Audience.one(press.channel(), press.user()), page))
                .orElseGet(SaidDesk::usage);
        edge.tell("a button in " + press.channel(), told -> responses.inPlace(press.responseUrl(), told),
                reply);
    }

    private Reply page(Team team, Audience audience, SaidPage page) {
        return switch (SaidRequest.read(page.request(), page.asked())) {
            case SaidRequest.NobodyNamed nobody -> usage();
            case SaidRequest.UnreadDate unread ->
                Replies.plain("I cannot read a date, or a span of days, in “"
                        + Replies.name(unread.words())
                        + "”. Days, months and years will do: 3 May 2016, 2016-05, "
                        + "last week.");
            case SaidRequest.Understood(SaidQuery query) -> switch (asking.said(team, audience, query,
                    page.number(), PAGE)) {
                case Said.UnknownSpeaker unknown -> SaidPage.unknown(unknown);
                case Said.Page said -> page.show(said);
            };
        };
    }

    private static Reply usage() {
        return Replies.usage(Subcommand.SAID, "a name, and perhaps a topic and dates");
    }
}
