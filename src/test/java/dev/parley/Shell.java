package dev.parley;

import dev.parley.cli.CommandLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A terminal in a folder of its own, in which a test types commands of Parley's. */
public final class Shell {

    /** When every command is typed. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Path folder;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private byte[] input = {};

    /** What a command printed, and how it ended. */
    public record Outcome(int status, String out, String err) {

        /** Standard output as JSON, a node a line. */
        public List<JsonNode> json() {
            return out.lines().map(JsonMapper.shared()::readTree).toList();
        }
    }

    /** Starts in {@code folder}, which also holds the data folder {@code data}. */
    public Shell(Path folder) {
        this.folder = folder;
        variables.put("PARLEY_DATA", data().toString());
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Sets a variable, as {@code export} does. */
    public Shell export(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** What the next commands find on standard input. */
    public Shell typing(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Runs {@code parley} with {@code arguments} to its end. */
    public Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CommandLines.run(environment(new ByteArrayInputStream(input), out, err), arguments);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /** What the commands are given; time passes only as far as {@code Thread.sleep} lets it. */
    public Environment environment(InputStream in, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Environment(variables, folder, InstantSource.fixed(NOW), ZoneOffset.UTC, in, stream(out),
                stream(err),
                false, Thread::sleep, stop -> {
                });
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
