package dev.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** The settings of channels. Safe for use by many threads. */
public final class Settings {

    private final Jdbi database;

    Settings(Jdbi database) {
        this.database = database;
    }

    /** Those of a channel; {@link ChannelSettings#DEFAULT} where nobody has set any. */
    public ChannelSettings of(String team, String channel) {
        return database.withHandle(handle -> handle
                .createQuery("select * from channel_settings where team = :team and channel = :channel")
                .bind("team", team).bind("channel", channel).map((row, context) -> read(row)).findOne())
                .orElse(ChannelSettings.DEFAULT);
    }

    /** Sets those of a channel. */
    public void put(String team, String channel, ChannelSettings settings) {
        Set<String> collections = settings.collections();
        database.useHandle(handle -> handle
                .createUpdate(
                        """
                                insert into channel_settings (team, channel, collections, private_reply, unmentioned, confidence)
                                values (:team, :channel, :collections, :private, :unmentioned, :confidence)
                                on conflict (team, channel) do update set collections = excluded.collections,
                                  private_reply = excluded.private_reply, unmentioned = excluded.unmentioned,
                                  confidence = excluded.confidence
                                """)
                .bind("team", team).bind("channel", channel)
                .bind("collections",
                        collections == null ? null : String.join("\n", new TreeSet<>(collections)))
                .bind("private", settings.privateReply())
                .bind("unmentioned", settings.unmentioned())
                .bind("confidence", settings.confidence()).execute());
    }

    private static ChannelSettings read(ResultSet row) throws SQLException {
        String collections = row.getString("collections");
        double confidence = row.getDouble("confidence");
        boolean configured = row.wasNull();
        return new ChannelSettings(collections == null ? null : Set.of(lines(collections)),
                row.getBoolean("private_reply"), row.getBoolean("unmentioned"),
                configured ? null : confidence);
    }

    private static String[] lines(String names) {
        return names.lines().toArray(String[]::new);
    }
}
