package dev.parley.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A manifest of the Slack app, which this program was built with: to tell an operator which line grants what. */
public enum Manifest {

    /** Mentions, direct messages, commands and shortcuts. */
    PLAIN("manifest.yaml"),
    /** Follow-ups in threads without a mention, too. */
    THREADS("manifest-threads.yaml");

    private final String file;

    Manifest(String file) {
        this.file = file;
    }

    /** The one that the operator wants. */
    public static Manifest of(boolean threads) {
        return threads ? THREADS : PLAIN;
    }

    /** The path among what comes with Parley. */
    public String path() {
        return "config/" + file;
    }

    /** Where {@code scope} is granted: the file, the line's number from 1, and the line. */
    public String lineOf(String scope) {
        String line = "- " + scope;
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(line)) {
                return "%s, line %d: \"%s\"".formatted(path(), i + 1, line);
            }
        }
        throw new IllegalArgumentException(path() + " does not grant " + scope);
    }

    private List<String> lines() {
        try (InputStream in = Manifest.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("built without " + path());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
