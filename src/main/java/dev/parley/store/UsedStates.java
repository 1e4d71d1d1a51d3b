package dev.parley.store;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The states of installations that have come back, so that none does twice, to any replica. Safe for use by many threads. */
public final class UsedStates {

    private final Jdbi database;

    UsedStates(Jdbi database) {
        this.database = database;
    }

    /**
     * Uses {@code state}; false when it was used before.
     *
     * @param expires until when it must be known again; it is of no use to anybody afterwards
     */
    public boolean use(String state, Instant expires, Instant now) {
        return database.inTransaction(handle -> {
            handle.createUpdate("delete from used_state where expires < :now").bind("now", now.toEpochMilli())
                    .execute();
            return handle.createUpdate(
                    "insert into used_state (state, expires) values (:state, :expires) on conflict (state) do nothing")
                    .bind("state", state).bind("expires", expires.toEpochMilli()).execute() > 0;
        });
    }
}
