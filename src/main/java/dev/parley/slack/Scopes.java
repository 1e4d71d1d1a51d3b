package dev.parley.slack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The scopes that Parley's bot token needs: those of the manifests, no more. */
public final class Scopes {

    /** Those of {@code config/manifest.yaml}, in its order, which is the alphabet's. */
    public static final List<String> NEEDED = List.of("app_mentions:read", "assistant:write", "channels:read",
            "chat:write", "commands", "groups:read", "im:history", "users:read");

    /** Those that {@code config/manifest-threads.yaml} has, too: to hear what is said without a mention. */
    public static final List<String> THREADS = List.of("channels:history", "groups:history");

    private Scopes() {}

    /** Those of one manifest or the other, in its order. */
    static List<String> wanted(boolean threads) {
        return threads ? Stream.concat(NEEDED.stream(), THREADS.stream()).sorted().toList() : NEEDED;
    }

    /** Those that are wanted, and not among {@code granted}, in the manifest's order; empty when none is missing. */
    public static Set<String> missing(Set<String> granted, boolean threads) {
        Set<String> missing = new LinkedHashSet<>(wanted(threads));
        missing.removeAll(granted);
        return missing;
    }
}
