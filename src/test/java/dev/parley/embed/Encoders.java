package dev.parley.embed;

/** The model for tests: loaded once, and gone with the process. */
public final class Encoders {

    private static final TextEncoder SHARED = TextEncoder.load();

    private Encoders() {}

    /** Not to be closed. */
    public static TextEncoder shared() {
        return SHARED;
    }
}
