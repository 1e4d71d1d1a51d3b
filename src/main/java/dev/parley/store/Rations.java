package dev.parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How much was taken on within each minute of the clock, by all replicas together. It holds names of people and channels and a
 * number, no words. Safe for use by many threads.
 */
public final class Rations {

    /** What a ration is for. */
    public enum Kind {
        /** A person's questions. */
        PERSON,
        /** The questions in a channel. */
        CHANNEL,
        /** Telling a person that a ration is used up. */
        NOTICE
    }

    /**
     * So much within a minute.
     *
     * @param named the person or channel that has it
     * @param most at least 1
     */
    public record Ration(Kind kind, String named, int most) {}

    private final Jdbi database;

    Rations(Jdbi database) {
        this.database = database;
    }

    /**
     * Takes one from each ration, in the order given; where one of them is used up, from none.
     *
     * @param name what it is taken for: it is taken once, however often this is called, until {@link #forgetBefore}
     * @return the one that is used up; empty when it was taken from all, now or before
     */
    public Optional<Ration> take(String team, String name, List<Ration> rations, Instant at) {
        long minute = minute(at);
        return database.inTransaction(handle -> {
            if (!isNew(handle, team, name, minute)) {
                return Optional.empty();
            }
            for (Ration ration : rations) {
                if (!take(handle, team, ration, minute)) {
                    handle.rollback();
                    return Optional.of(ration);
                }
            }
            return Optional.empty();
        });
    }

    private static boolean isNew(Handle handle, String team, String name, long minute) {
        return handle.createUpdate("""
                insert into rationed (name, team, minute) values (:name, :team, :minute)
                on conflict (name) do nothing""")
                .bind("name", name).bind("team", team).bind("minute", minute).execute() > 0;
    }

    /** In one statement, so that two replicas cannot both take the last one. */
    private static boolean take(Handle handle, String team, Ration ration, long minute) {
        return handle.createUpdate("""
                insert into ration (team, kind, named, minute, used) values (:team, :kind, :named, :minute, 1)
                on conflict (team, kind, named, minute) do update set used = ration.used + 1
                where ration.used < :most""")
                .bind("team", team).bind("kind", ration.kind().name().toLowerCase(Locale.ROOT))
                .bind("named", ration.named()).bind("minute", minute).bind("most", ration.most())
                .execute() > 0;
    }

    /** Forgets the minutes that were over before {@code instant}. */
    public void forgetBefore(Instant instant) {
        database.useTransaction(handle -> List.of("ration", "rationed").forEach(
                table -> handle.createUpdate("delete from " + table + " where minute < :minute")
                        .bind("minute", minute(instant)).execute()));
    }

    /** Since 1970. */
    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60);
    }
}
