package dev.parley.slack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes that Parley's bot token needs: those of {@code config/manifest.yaml}, no more. */
public final class Scopes {

    /** In the manifest's order, which is the alphabet's. */
    public static final List<String> NEEDED = List.of("app_mentions:read", "channels:read", "chat:write",
            "commands",
            "groups:read", "im:history", "users:read");

    private Scopes() {}

    /** Those of {@link #NEEDED} that are not among {@code granted}, in order; empty when none is missing. */
    public static Set<String> missing(Set<String> granted) {
        Set<String> missing = new LinkedHashSet<>(NEEDED);
        missing.removeAll(granted);
        return missing;
    }
}
