package dev.parley.slack;

import dev.parley.corpus.Article;
import dev.parley.store.Answers;
import dev.parley.store.Chore;
import dev.parley.store.Corrections;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the thread of an answer, once, that the article has changed since and the quote no longer stands in it. An answer that one
 * person alone saw has no message of which a thread could be told.
 */
final class CorrectionDesk {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** What is committed while one looks is seen by the next look, even where clocks differ a little. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionDesk.class);

    private final Archive archive;
    private final Teams teams;
    private final Answers answers;
    private final Corrections corrections;
    private final Outbox outbox;
    private final InstantSource clock;
    /** The first look of a process goes through all that ever changed; what was told then is not told again. */
    private Instant since = Instant.EPOCH;

    CorrectionDesk(Archive archive, Teams teams, Store store, Outbox outbox, InstantSource clock) {
        this.archive = archive;
        this.teams = teams;
        this.answers = store.answers();
        this.corrections = store.corrections();
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks for quotes that are lost, now and every minute. */
    Chore chore() {
        return new Chore("correct", EVERY, this::look);
    }

    // One replica at a time does a chore, so what was begun and is not done was begun by one that died.
    private synchronized void look() {
        Instant begun = clock.instant();
        for (Article article : archive.changedSince(since)) {
            for (GivenAnswer answer : answers.showing(article.identifier())) {
                GivenAnswer.ShownQuote shown = answer.shown();
                if (shown != null && !article.body().contains(shown.text())) {
                    correct(answer, shown);
                }
            }
        }
        since = begun.minus(OVERLAP);
    }

    private void correct(GivenAnswer answer, GivenAnswer.ShownQuote shown) {
        GivenAnswer.Place place = answer.place();
        String message = place.message();
        teams.of(place.team()).filter(team -> message != null && mayPost(team, place, answer))
                .ifPresent(team -> {
                    Delivery delivery = outbox.post(team, place.channel(), thread(place),
                            Replies.correction(shown.text()), key(answer));
                    switch (delivery) {
                        case Delivery.Posted posted ->
                            LOG.info("Corrected {} in {}", answer.id(), place.channel());
                        case Delivery.Unknown unknown ->
                            LOG.warn("It is not known whether {} was corrected", answer.id(),
                                    unknown.cause());
                        case Delivery.Refused refused ->
                            LOG.warn("Slack did not take the correction of {} ({})",
                                    answer.id(), refused.reason(), refused.cause());
                    }
                    corrections.end(answer.id());
                });
    }

    /** False where it was told already, or may have been. */
    private boolean mayPost(Team team, GivenAnswer.Place place, GivenAnswer answer) {
        return switch (corrections.of(answer.id())) {
            case NONE -> corrections.begin(answer.id());
            case BEGUN -> {
                ReplySearch.Result before = ReplySearch.find(team, place.channel(), thread(place),
                        key(answer));
                if (before instanceof ReplySearch.Result.Absent) {
                    yield true;
                }
                LOG.info("The correction of {} was begun before, and is not begun again", answer.id());
                corrections.end(answer.id());
                yield false;
            }
            case DONE -> false;
        };
    }

    private static String thread(GivenAnswer.Place place) {
        return place.thread() == null ? String.valueOf(place.message()) : place.thread();
    }

    private static String key(GivenAnswer answer) {
        return "correction " + answer.id();
    }
}
