package dev.parley.slack;

import dev.parley.answer.SmallTalk;
import dev.parley.corpus.CorpusOverview;
import dev.parley.corpus.PublicationDate;
import dev.parley.store.Answers;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Retention;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows people Parley's own place: the Home tab, and prompts to begin a conversation with. */
final class HomeDesk {

    /** How many questions are shown. */
    private static final int MOST_ASKED = 5;

    /** Among how many they are looked for. A guess. */
    private static final int MOST_LOOKED_AT = 30;

    /** How many days the picture has, which is a line of a telephone. */
    private static final int DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(HomeDesk.class);

    private final Asking asking;
    private final Access access;
    private final Answers answers;
    private final Retention retention;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param retention for how long questions are kept, to tell it
     * @param zone in which days are told
     */
    HomeDesk(Asking asking, Access access, Answers answers, Retention retention, InstantSource clock,
            ZoneId zone) {
        this.asking = asking;
        this.access = access;
        this.answers = answers;
        this.retention = retention;
        this.clock = clock;
        this.zone = zone;
    }

    /** Shows what somebody came to see. */
    void visited(Team team, Visit visit) {
        if (visit.tab().equals(Visit.HOME)) {
            show(team, visit);
        } else {
            Assistant.prompt(team, visit.channel(),
                    asking.prompts(team, Audience.one(visit.channel(), visit.user()), today()));
        }
    }

    private void show(Team team, Visit visit) {
        Audience audience = Audience.one(visit.channel(), visit.user());
        CorpusOverview overview = asking.overview(team, audience);
        LocalDate from = lastDay(overview).minusDays(DAYS - 1L);
        HomeView.Daily daily = new HomeView.Daily(from,
                asking.articlesADay(team, audience, from, from.plusDays(DAYS - 1L)));
        Delivery shown = Views.publish(team, visit.user(),
                HomeView.of(overview, daily, asked(team, visit.user()),
                        access.isAdmin(team, visit.user()), retention));
        if (shown instanceof Delivery.Refused refused) {
            LOG.warn("The Home tab of {} could not be shown ({})", visit.user(), refused.reason(),
                    refused.cause());
        }
    }

    /** Each question once, answered if it ever was: thanks for an answer, and sharing it, are kept as questions, too. */
    private List<GivenAnswer> asked(Team team, String user) {
        Map<String, GivenAnswer> asked = new LinkedHashMap<>();
        for (GivenAnswer given : answers.latestOf(team.id(), user, MOST_LOOKED_AT)) {
            if (SmallTalk.of(given.question()).isEmpty()) {
                asked.merge(given.question(), given, (newer, older) -> newer.answered() ? newer : older);
            }
        }
        return asked.values().stream().limit(MOST_ASKED).toList();
    }

    /** An archive of old news has its picture, too: it ends with the newest article whose day is known. */
    private LocalDate lastDay(CorpusOverview overview) {
        PublicationDate last = overview.last();
        LocalDate today = today();
        return last == null || last.last().isAfter(today) ? today : last.last();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
