package dev.parley.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Durable state: SQLite in the data folder, or PostgreSQL that several replicas share. Safe for use by many threads. */
public final class Store implements AutoCloseable {

    /** The file of SQLite, in the data folder. */
    public static final String FILE = "state.db";

    /** The file of the key that tokens are encrypted with, in the data folder. */
    public static final String KEY_FILE = "state.key";

    private final Database database;
    private final Sealer sealer;

    private Store(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /**
     * Opens the state, makes it where there is none, and brings its tables up to date.
     *
     * @param data the data folder
     * @param postgresql where the state is instead, or null for SQLite in that folder
     * @param key what tokens are encrypted with, in Base64, or null for the one in the key file
     * @throws StoreException when the database or the key cannot be used
     */
    public static Store open(Path data, @Nullable PostgresqlAccess postgresql, @Nullable String key) {
        Database database = postgresql == null
                ? Database.sqlite(data.resolve(FILE))
                : Database.postgresql(postgresql);
        try {
            return new Store(database, SecretKeys.sealer(key, data.resolve(KEY_FILE), database.jdbi()));
        } catch (RuntimeException failed) {
            try (database) {
                throw failed;
            }
        }
    }

    /** The workspaces that Parley is installed in. */
    public Installations installations() {
        return new Installations(database.jdbi(), sealer);
    }

    /** The settings of channels. */
    public Settings settings() {
        return new Settings(database.jdbi());
    }

    /** The answers that were given. */
    public Answers answers() {
        return new Answers(database.jdbi());
    }

    /** What people thought of them. */
    public Votes votes() {
        return new Votes(database.jdbi());
    }

    /** Deletes all that is kept of a workspace: its token, settings, answers and votes. */
    public void forgetTeam(String team) {
        Jdbi jdbi = database.jdbi();
        jdbi.useTransaction(handle -> List.of("answer", "channel_settings", "installation")
                .forEach(table -> handle
                        .createUpdate("delete from " + table + " where team = :team").bind("team", team)
                        .execute()));
    }

    /**
     * Durable jobs; those of a process that died are done by another, or by the next. Close it before this.
     *
     * @param executor runs the jobs, and is shut down with them; one of virtual threads, say
     */
    public Jobs jobs(List<JobKind> kinds, InstantSource clock, ExecutorService executor) {
        return Jobs.start(database, kinds, clock, executor);
    }

    @Override
    public void close() {
        database.close();
    }
}
