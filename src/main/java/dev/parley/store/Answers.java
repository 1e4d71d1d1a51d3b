package dev.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The answers that were given. Safe for use by many threads. */
public final class Answers {

    private static final String PUT = """
            insert into answer (id, team, channel, thread, message, person, question, asked, answered, confidence,
              speaker, article, quote_start, quote_end, quote, at)
            values (:id, :team, :channel, :thread, :message, :person, :question, :asked, :answered, :confidence,
              :speaker, :article, :start, :end, :quote, :at)
            on conflict (id) do update set channel = excluded.channel, thread = excluded.thread,
              message = excluded.message, question = excluded.question, answered = excluded.answered,
              confidence = excluded.confidence, speaker = excluded.speaker, article = excluded.article,
              quote_start = excluded.quote_start, quote_end = excluded.quote_end, quote = excluded.quote
            """;

    private final Jdbi database;

    Answers(Jdbi database) {
        this.database = database;
    }

    /** Keeps {@code answer}, in the place of an earlier one of that id; the votes on it stay. */
    public void put(GivenAnswer answer) {
        GivenAnswer.ShownQuote shown = answer.shown();
        database.useHandle(handle -> bind(handle.createUpdate(PUT), answer.place())
                .bind("id", answer.id())
                .bind("person", answer.person())
                .bind("question", answer.question())
                .bind("asked", answer.asked().toString())
                .bind("answered", answer.answered())
                .bind("confidence", answer.confidence())
                .bind("speaker", answer.speaker())
                .bind("article", shown == null ? null : shown.article())
                .bind("start", shown == null ? null : shown.start())
                .bind("end", shown == null ? null : shown.end())
                .bind("quote", shown == null ? null : shown.text())
                .bind("at", answer.at().toEpochMilli()).execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, GivenAnswer.Place place) {
        return statement.bind("team", place.team()).bind("channel", place.channel())
                .bind("thread", place.thread()).bind("message", place.message());
    }

    /** That of {@code id}; empty when there is none, or none any more. */
    public Optional<GivenAnswer> of(String id) {
        return database.withHandle(handle -> handle.createQuery("select * from answer where id = :id")
                .bind("id", id).map((row, context) -> read(row)).findOne());
    }

    /** The newest in a thread that {@code person} can see; empty when there is none. One that has no name was for its asker alone. */
    public Optional<GivenAnswer> latestIn(String team, String channel, String thread, String person) {
        return database.withHandle(handle -> handle.createQuery("""
                select * from answer where team = :team and channel = :channel and thread = :thread
                and (message <> '' or person = :person) order by at desc, id desc limit 1""")
                .bind("team", team).bind("channel", channel).bind("thread", thread)
                .bind("person", person).map((row, context) -> read(row)).findOne());
    }

    /** What {@code person} was answered last, the newest first. */
    public List<GivenAnswer> latestOf(String team, String person, int most) {
        return database.withHandle(handle -> handle.createQuery(
                """
                        select * from answer where team = :team and person = :person order by at desc, id desc limit :most""")
                .bind("team", team).bind("person", person).bind("most", most)
                .map((row, context) -> read(row)).list());
    }

    /** Those whose message, which others can see, shows a quote of {@code article}, the earliest first. */
    public List<GivenAnswer> showing(String article) {
        return database.withHandle(handle -> handle.createQuery(
                "select * from answer where article = :article and message <> '' order by at, id")
                .bind("article", article).map((row, context) -> read(row)).list());
    }

    /** Forgets all that {@code person} asked, with the answers and everybody's votes on them, and their votes on others. */
    public Forgotten forget(String team, String person) {
        return database.inTransaction(handle -> {
            int votes = handle.createUpdate("""
                    delete from vote where person = :person
                    and answer in (select id from answer where team = :team)""")
                    .bind("team", team).bind("person", person).execute();
            int questions = handle.createUpdate("delete from answer where team = :team and person = :person")
                    .bind("team", team).bind("person", person).execute();
            return new Forgotten(questions, votes);
        });
    }

    /** Forgets the answers that were given before {@code instant}, and the votes on them; how many there were. */
    public int forgetBefore(Instant instant) {
        return database.withHandle(handle -> handle.createUpdate("delete from answer where at < :instant")
                .bind("instant", instant.toEpochMilli()).execute());
    }

    static GivenAnswer read(ResultSet row) throws SQLException {
        return new GivenAnswer(row.getString("id"),
                new GivenAnswer.Place(row.getString("team"), row.getString("channel"),
                        row.getString("thread"),
                        row.getString("message")),
                row.getString("person"), row.getString("question"), LocalDate.parse(row.getString("asked")),
                row.getBoolean("answered"), row.getDouble("confidence"), row.getString("speaker"), shown(row),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static GivenAnswer.@Nullable ShownQuote shown(ResultSet row) throws SQLException {
        String article = row.getString("article");
        return article == null
                ? null
                : new GivenAnswer.ShownQuote(article, row.getInt("quote_start"), row.getInt("quote_end"),
                        row.getString("quote"));
    }
}
