package dev.parley.store;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a PostgreSQL. The password appears neither in {@link #toString} nor in a log.
 *
 * @param url JDBC's, {@code jdbc:postgresql://host/database}
 * @param user null where the URL names one, or the server knows us otherwise
 * @param password likewise
 */
public record PostgresqlAccess(String url, @Nullable String user, @Nullable String password) {

    /** The server and the database, for a log; what else the URL holds may be a password. */
    String place() {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return "PostgresqlAccess[hidden]";
    }
}
