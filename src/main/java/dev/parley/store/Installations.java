package dev.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The workspaces that Parley is installed in. Safe for use by many threads. */
public final class Installations {

    private final Jdbi database;
    private final Sealer sealer;

    Installations(Jdbi database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Keeps {@code installation}, in the place of an earlier one of the same workspace. */
    public void put(Installation installation) {
        database.useHandle(handle -> handle
                .createUpdate(
                        """
                                insert into installation (team, team_name, bot_user, sealed_token, scopes, installed_by, installed_at)
                                values (:team, :name, :bot, :token, :scopes, :by, :at)
                                on conflict (team) do update set team_name = excluded.team_name, bot_user = excluded.bot_user,
                                  sealed_token = excluded.sealed_token, scopes = excluded.scopes, installed_by = excluded.installed_by,
                                  installed_at = excluded.installed_at
                                """)
                .bind("team", installation.team())
                .bind("name", installation.teamName())
                .bind("bot", installation.botUser())
                .bind("token", sealer.seal(installation.team(), installation.botToken()))
                .bind("scopes", String.join(",", new TreeSet<>(installation.scopes())))
                .bind("by", installation.installedBy())
                .bind("at", installation.installedAt().toEpochMilli()).execute());
    }

    /** That of {@code team}; empty when there is none. */
    public Optional<Installation> of(String team) {
        return database
                .withHandle(handle -> handle.createQuery("select * from installation where team = :team")
                        .bind("team", team).map((row, context) -> read(row)).findOne());
    }

    /** All, by the workspaces' identifiers. */
    public List<Installation> all() {
        return database.withHandle(handle -> handle.createQuery("select * from installation order by team")
                .map((row, context) -> read(row)).list());
    }

    private Installation read(ResultSet row) throws SQLException {
        String team = row.getString("team");
        return new Installation(team, row.getString("team_name"), row.getString("bot_user"),
                sealer.open(team, row.getBytes("sealed_token")),
                Arrays.stream(row.getString("scopes").split(",")).filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toSet()),
                row.getString("installed_by"), Instant.ofEpochMilli(row.getLong("installed_at")));
    }
}
