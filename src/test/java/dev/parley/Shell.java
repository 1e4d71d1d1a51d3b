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
import java.util.concurrent.CompletableFuture;
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
        Environment environment = new Environment(variables, folder, InstantSource.fixed(NOW), ZoneOffset.UTC,
                new ByteArrayInputStream(input), stream(out), stream(err), false, Thread::sleep, stop -> {
                });
        int status = CommandLines.run(environment, arguments);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /** Starts {@code parley} with {@code arguments} in the background; by the real clock, because it waits for things. */
    public Background start(String... arguments) {
        return new Background(arguments);
    }

    /** A command that runs until it is told to stop. */
    public final class Background implements AutoCloseable {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final CompletableFuture<Runnable> stop = new CompletableFuture<>();
        private final CompletableFuture<Integer> status;

        private Background(String... arguments) {
            Environment environment = new Environment(variables, folder, InstantSource.system(),
                    ZoneOffset.UTC,
                    InputStream.nullInputStream(), stream(out), stream(err), false, Thread::sleep,
                    stop::complete);
            status = CompletableFuture.supplyAsync(() -> CommandLines.run(environment, arguments),
                    task -> Thread.ofPlatform().daemon().start(task));
        }

        /** What it has printed so far to standard error. */
        public String err() {
            return err.toString(StandardCharsets.UTF_8);
        }

        /** Interrupts it, as the system does, and waits for its exit status. */
        public int stop() {
            CompletableFuture.anyOf(stop, status).join();
            if (stop.isDone()) {
                stop.join().run();
            }
            return status.join();
        }

        @Override
        public void close() {
            stop();
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
