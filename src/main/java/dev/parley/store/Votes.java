package dev.parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Whether people found answers helpful: one voice a person an answer, which they can change. Safe for use by many threads. */
public final class Votes {

    /**
     * A person's voice.
     *
     * @param helpful false when it was not
     */
    public record Vote(GivenAnswer answer, String person, boolean helpful, Instant at) {}

    private final Jdbi database;

    Votes(Jdbi database) {
        this.database = database;
    }

    /** Puts a person's vote in the place of an earlier one; false when there is no such answer, or none any more. */
    public boolean put(String answer, String person, boolean helpful, Instant at) {
        return database.withHandle(handle -> handle.createUpdate("""
                insert into vote (answer, person, helpful, at)
                select id, :person, :helpful, :at from answer where id = :answer
                on conflict (answer, person) do update set helpful = excluded.helpful, at = excluded.at
                """)
                .bind("answer", answer).bind("person", person).bind("helpful", helpful)
                .bind("at", at.toEpochMilli()).execute()) > 0;
    }

    /** How {@code person} voted; empty when they did not. */
    public Optional<Boolean> of(String answer, String person) {
        return database.withHandle(handle -> handle
                .createQuery("select helpful from vote where answer = :answer and person = :person")
                .bind("answer", answer).bind("person", person).mapTo(Boolean.class).findOne());
    }

    /** All, the oldest first. */
    public List<Vote> all() {
        return database.withHandle(handle -> handle.createQuery(
                """
                        select answer.*, vote.person as voter, vote.helpful, vote.at as voted_at
                        from vote join answer on answer.id = vote.answer order by vote.at, vote.answer, vote.person""")
                .map((row, context) -> new Vote(Answers.read(row), row.getString("voter"),
                        row.getBoolean("helpful"),
                        Instant.ofEpochMilli(row.getLong("voted_at"))))
                .list());
    }
}
