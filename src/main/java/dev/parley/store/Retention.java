package dev.parley.store;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For how long what people asked is kept, with the answers and the votes on them.
 *
 * @param days 0 for an hour
 */
public record Retention(int days) {

    /** The name of the job that deletes what is older. */
    static final String CHORE = "forget";

    /** The buttons of an answer that one person sees work for half an hour. */
    private static final Duration LEAST = Duration.ofHours(1);

    /** How long is kept how much somebody asked; the limits need a minute of it, and a job that is tried again some more. */
    private static final Duration RATIONS = Duration.ofHours(1);

    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    public Retention {
        if (days < 0) {
            throw new IllegalArgumentException("less than no time");
        }
    }

    /** As it is told to people: "an hour", "a day", "90 days". */
    public String inWords() {
        return switch (days) {
            case 0 -> "an hour";
            case 1 -> "a day";
            default -> days + " days";
        };
    }

    /** Deletes from {@code store} what is older, now and every ten minutes. */
    public Chore chore(Store store, InstantSource clock) {
        Duration kept = days == 0 ? LEAST : Duration.ofDays(days);
        return new Chore(CHORE, EVERY, () -> {
            int forgotten = store.answers().forgetBefore(clock.instant().minus(kept));
            store.rations().forgetBefore(clock.instant().minus(RATIONS));
            if (forgotten > 0) {
                LOG.info("Deleted {} answers, which were older than {}", forgotten, inWords());
            }
        });
    }
}
