package dev.parley.store;

import org.jdbi.v3.core.Jdbi;

/** Which answers were corrected. They go with their answers. Safe for use by many threads. */
public final class Corrections {

    /** How far the correction of an answer has come. */
    public enum State {
        /** Nobody has begun it. */
        NONE,
        /** Somebody was about to post it, and may have. */
        BEGUN,
        /** It is not to be posted any more. */
        DONE
    }

    private final Jdbi database;

    Corrections(Jdbi database) {
        this.database = database;
    }

    /** That of the answer {@code id}. */
    public State of(String id) {
        return database.withHandle(handle -> handle
                .createQuery("select done from correction where answer = :id").bind("id", id)
                .mapTo(Boolean.class).findOne().map(done -> done ? State.DONE : State.BEGUN)
                .orElse(State.NONE));
    }

    /**
     * Keeps that the correction of the answer {@code id} is about to be posted.
     *
     * @return false when another has kept that before, or the answer is forgotten
     */
    public boolean begin(String id) {
        return database.withHandle(handle -> handle.createUpdate("""
                insert into correction (answer, done) select id, false from answer where id = :id
                on conflict (answer) do nothing""").bind("id", id).execute()) == 1;
    }

    /** Keeps that it is not to be posted any more. */
    public void end(String id) {
        database.useHandle(handle -> handle
                .createUpdate("update correction set done = true where answer = :id").bind("id", id)
                .execute());
    }
}
