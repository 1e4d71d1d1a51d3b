package dev.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Whether people found answers helpful: one voice a person an answer, which they can change. Safe for use by many threads. */
public final class Votes {

    /**
     * A person's voice.
     *
     * @param answer with the quote that it showed when they voted
     * @param helpful false when it was not
     */
    public record Vote(GivenAnswer answer, String person, boolean helpful, Instant at) {}

    private final Jdbi database;

    Votes(Jdbi database) {
        this.database = database;
    }

    /** Puts a person's vote on what the answer shows now in the place of an earlier one; false when there is no such answer, or none any more. */
    public boolean put(String answer, String person, boolean helpful, Instant at) {
        return database.withHandle(handle -> handle
                .createUpdate(
                        """
                                insert into vote (answer, person, helpful, at, article, quote_start, quote_end, quote)
                                select id, :person, :helpful, :at, article, quote_start, quote_end, quote from answer where id = :answer
                                on conflict (answer, person) do update set helpful = excluded.helpful, at = excluded.at,
                                  article = excluded.article, quote_start = excluded.quote_start, quote_end = excluded.quote_end,
                                  quote = excluded.quote
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
                        select answer.*, vote.person as voter, vote.helpful, vote.at as voted_at, vote.article as voted_article,
                          vote.quote_start as voted_start, vote.quote_end as voted_end, vote.quote as voted_quote
                        from vote join answer on answer.id = vote.answer order by vote.at, vote.answer, vote.person""")
                .map((row, context) -> read(row))
                .list());
    }

    private static Vote read(ResultSet row) throws SQLException {
        String article = row.getString("voted_article");
        GivenAnswer.ShownQuote shown = article == null
                ? null
                : new GivenAnswer.ShownQuote(article, row.getInt("voted_start"), row.getInt("voted_end"),
                        row.getString("voted_quote"));
        GivenAnswer answer = Answers.read(row);
        return new Vote(answer.showing(shown, answer.speaker()), row.getString("voter"),
                row.getBoolean("helpful"),
                Instant.ofEpochMilli(row.getLong("voted_at")));
    }
}
