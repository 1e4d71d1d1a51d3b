package dev.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** State in a real PostgreSQL. */
class PostgresqlTest extends StoreContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres server;
    private String database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    @Override
    void openStore() {
        database = "parley" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + database);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        super.openStore();
    }

    @Override
    Store open(Path folder) {
        return Store.open(folder, access(database), null);
    }

    @Override
    Optional<Store> existing(Path folder) {
        return Store.existing(folder, access(database), null);
    }

    private static PostgresqlAccess access(String name) {
        return new PostgresqlAccess(server.getJdbcUrl("postgres", name), null, null);
    }

    @Test
    void toLookForStateMakesNone() throws SQLException {
        assertThat(Store.existing(folder, access("template1"), null)).isEmpty();
        try (Connection connection = server.getTemplateDatabase().getConnection();
                ResultSet tables = connection.createStatement()
                        .executeQuery(
                                "select 1 from information_schema.tables where table_schema = 'public'")) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void itsPlaceIsToldWithoutSecrets() {
        for (String url : List.of("jdbc:postgresql://db.example.org:5432/parley?user=ann&password=secret",
                "jdbc:postgresql://ann:secret@db.example.org:5432/parley")) {
            assertThat(Store.place(folder, new PostgresqlAccess(url, "ann", "secret")))
                    .isEqualTo("jdbc:postgresql://db.example.org:5432/parley");
        }
    }
}
