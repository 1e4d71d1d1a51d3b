package dev.parley.config;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where state is kept, and with which secrets. Those come from the environment only, and are never shown.
 *
 * @param url the JDBC URL of a PostgreSQL, or null for SQLite in the data folder
 * @param user {@code PARLEY_STORE_USER}, or null
 * @param password {@code PARLEY_STORE_PASSWORD}, or null
 * @param key {@code PARLEY_STORE_KEY}, in Base64, or null for the key file in the data folder
 */
public record StoreAccess(@Nullable String url, @Nullable String user, @Nullable String password,
        @Nullable String key) {

    public static final String USER = "PARLEY_STORE_USER";
    public static final String PASSWORD = "PARLEY_STORE_PASSWORD";
    public static final String KEY = "PARLEY_STORE_KEY";

    /** All of them. */
    static final Set<String> SECRETS = Set.of(USER, PASSWORD, KEY);

    static StoreAccess of(String url, Map<String, String> environment) {
        return new StoreAccess(url.isEmpty() ? null : url, environment.get(USER), environment.get(PASSWORD),
                environment.get(KEY));
    }

    @Override
    public String toString() {
        return "StoreAccess[hidden]";
    }
}
