package dev.parley.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** SQLite in a file, or PostgreSQL, with its tables up to date. */
final class Database implements AutoCloseable {

    /** What the databases call by different names in the migrations. */
    private static final Map<String, String> SQLITE = Map.of("bytes", "blob", "timestamp", "timestamp");
    private static final Map<String, String> POSTGRESQL = Map.of("bytes", "bytea", "timestamp",
            "timestamp with time zone");

    private static final String MIGRATIONS = "classpath:dev/parley/store/migrations";

    /** How long a statement waits for another process that writes; a backup, say. */
    private static final int BUSY_MILLISECONDS = 10_000;

    /** A replica's questions wait for Slack and the search, hardly ever for the database. */
    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean shared;

    private Database(HikariDataSource pool, boolean shared) {
        this.pool = pool;
        this.shared = shared;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * SQLite in {@code file}, which is made where there is none.
     *
     * @throws StoreException when the file cannot be used
     */
    static Database sqlite(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StoreException("cannot keep state in " + file + " (" + e + ")", e);
        }
        return migrated(pool(sqliteConfig(file), "state in " + file), SQLITE, "state in " + file, false);
    }

    /**
     * SQLite in {@code file}, as it is; empty where there is none, or none that was set up.
     *
     * @throws StoreException when the file cannot be used
     */
    static Optional<Database> existingSqlite(Path file) {
        return Files.exists(file)
                ? existing(pool(sqliteConfig(file), "state in " + file), SQLITE, false)
                : Optional.empty();
    }

    private static HikariConfig sqliteConfig(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What was committed outlives a power failure, too.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(true);
        // A transaction that reads before it writes must not find somebody else's write between the two.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        // One writes at a time, and so one connection waits for the other here and not in the database.
        pool.setMaximumPoolSize(1);
        return pool;
    }

    /**
     * PostgreSQL at a URL such as {@code jdbc:postgresql://host/parley}.
     *
     * @throws StoreException when it cannot be reached, or refuses
     */
    static Database postgresql(PostgresqlAccess access) {
        return migrated(pool(postgresqlConfig(access), "store.url"), POSTGRESQL, "store.url", true);
    }

    /**
     * PostgreSQL, as it is; empty when nothing was set up there.
     *
     * @throws StoreException when it cannot be reached, or refuses
     */
    static Optional<Database> existingPostgresql(PostgresqlAccess access) {
        return existing(pool(postgresqlConfig(access), "store.url"), POSTGRESQL, true);
    }

    private static HikariConfig postgresqlConfig(PostgresqlAccess access) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    private static HikariDataSource pool(HikariConfig config, String where) {
        config.setPoolName("store");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException(where + ": the database cannot be opened (" + innermost(e) + ")", e);
        }
    }

    private static Flyway flyway(HikariDataSource pool, Map<String, String> names) {
        return Flyway.configure().dataSource(pool).locations(MIGRATIONS).placeholders(names).load();
    }

    private static Database migrated(HikariDataSource pool, Map<String, String> names, String where,
            boolean shared) {
        try {
            flyway(pool, names).migrate();
            return new Database(pool, shared);
        } catch (FlywayException e) {
            pool.close();
            throw new StoreException(
                    where + ": the tables cannot be brought up to date (" + innermost(e) + ")", e);
        }
    }

    private static Optional<Database> existing(HikariDataSource pool, Map<String, String> names,
            boolean shared) {
        Database database = new Database(pool, shared);
        // The last that is done at a first start is the row by which a wrong key is noticed.
        boolean complete = flyway(pool, names).info().current() != null && database.jdbi
                .withHandle(handle -> handle.createQuery("select count(*) from secret_check")
                        .mapTo(Integer.class).one()) > 0;
        if (complete) {
            return Optional.of(database);
        }
        database.close();
        return Optional.empty();
    }

    /** The database's own words; what is around them tells of our libraries. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** True when other processes may work on it, too; false for SQLite, which one process has for itself. */
    boolean isShared() {
        return shared;
    }

    DataSource source() {
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
