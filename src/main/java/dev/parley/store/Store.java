package dev.parley.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Durable state: SQLite in the data folder, or PostgreSQL that several replicas share. Safe for use by many threads. */
public final class Store implements AutoCloseable {

    /** The file of SQLite, in the data folder. */
    public static final String FILE = "state.db";

    /** The file of the key that tokens are encrypted with, in the data folder. */
    public static final String KEY_FILE = "state.key";

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

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
        LOG.info("State is kept in {}", postgresql == null ? data.resolve(FILE) : postgresql.place());
        try {
            return new Store(database, SecretKeys.sealer(key, data.resolve(KEY_FILE), database.jdbi()));
        } catch (RuntimeException failed) {
            try (database) {
                throw failed;
            }
        }
    }

    /**
     * Opens the state as it is: nothing is made, and the tables stay as they are.
     *
     * @return empty where there is none yet
     * @throws StoreException when there is one, and the database or the key cannot be used
     */
    public static Optional<Store> existing(Path data, @Nullable PostgresqlAccess postgresql,
            @Nullable String key) {
        Optional<Database> found = postgresql == null
                ? Database.existingSqlite(data.resolve(FILE))
                : Database.existingPostgresql(postgresql);
        return found.map(database -> {
            try {
                return new Store(database, SecretKeys.sealer(key, data.resolve(KEY_FILE), database.jdbi()));
            } catch (RuntimeException failed) {
                try (database) {
                    throw failed;
                }
            }
        });
    }

    /** Where the state is, for a person; without a password. */
    public static String place(Path data, @Nullable PostgresqlAccess postgresql) {
        return postgresql == null ? "SQLite, " + data.resolve(FILE) : postgresql.place();
    }

    /** The workspaces that Parley is installed in. */
    public Installations installations() {
        return new Installations(database.jdbi(), sealer);
    }

    /** What came back from Slack with who installed Parley. */
    public UsedStates usedStates() {
        return new UsedStates(database.jdbi());
    }

    /** The settings of channels. */
    public Settings settings() {
        return new Settings(database.jdbi());
    }

    /** The answers that were given. */
    public Answers answers() {
        return new Answers(database.jdbi());
    }

    /** Which of them were corrected. */
    public Corrections corrections() {
        return new Corrections(database.jdbi());
    }

    /** What people thought of them. */
    public Votes votes() {
        return new Votes(database.jdbi());
    }

    /** How much people ask. */
    public Rations rations() {
        return new Rations(database.jdbi());
    }

    /** Deletes all that is kept of a person in a workspace: what they asked, their votes, and how much they asked. */
    public Forgotten forgetPerson(String team, String person) {
        database.jdbi().useHandle(handle -> handle
                .createUpdate("delete from ration where team = :team and named = :person")
                .bind("team", team).bind("person", person).execute());
        return answers().forget(team, person);
    }

    /** Deletes all that is kept of a workspace: its token, settings, answers and votes, and how much was asked. */
    public void forgetTeam(String team) {
        Jdbi jdbi = database.jdbi();
        jdbi.useTransaction(handle -> List
                .of("answer", "channel_settings", "installation", "ration", "rationed")
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
        return jobs(kinds, List.of(), clock, executor);
    }

    /** The same, with work that comes again and again. */
    public Jobs jobs(List<JobKind> kinds, List<Chore> chores, InstantSource clock, ExecutorService executor) {
        return Jobs.start(database, kinds, chores, clock, executor);
    }

    @Override
    public void close() {
        database.close();
    }
}
