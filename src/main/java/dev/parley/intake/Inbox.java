package dev.parley.intake;

import dev.parley.index.ArticleWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder through which one process hands work on the articles to the one that writes the index. A job is a file that
 * appears whole and goes when its result is written, so that neither a kill of the one nor of the other loses it: a job left
 * over is done by the next writer, and doing it twice does no harm.
 */
public final class Inbox {

    /** What the writer has to say of a job. */
    sealed interface Result {

        /** It is done, and lasts. */
        record Done(Tally tally) implements Result {}

        /** It could not be done; nothing of it is kept after {@code reason} occurred. */
        record Failed(String reason) implements Result {}
    }

    private record Report(Tally tally, String failure) {}

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JOB = ".job";
    private static final String RESULT = ".result";
    private static final String PART = ".part";

    private final Path folder;

    /** The inbox of {@code dataFolder}; its own folder is made when it is needed. */
    public Inbox(Path dataFolder) {
        this.folder = dataFolder.resolve("inbox");
    }

    /** Where a job named {@code name} is written until it is complete. */
    Path part(String name) {
        return makeFolder().resolve(name + PART);
    }

    /** Makes the complete job at {@link #part} visible to the writer, all at once. */
    void submit(String name) {
        move(part(name), folder.resolve(name + JOB));
    }

    /** Takes the result of a job away; empty while there is none. */
    Optional<Result> takeResult(String name) {
        Path file = folder.resolve(name + RESULT);
        try {
            Report report = JSON.readValue(Files.readAllBytes(file), Report.class);
            Files.delete(file);
            return Optional.of(report.failure.isEmpty()
                    ? new Result.Done(report.tally)
                    : new Result.Failed(report.failure));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does the jobs that are waiting, in the order of their names. For the holder of the writer's lock. */
    public void work(ArticleWriter writer) {
        List<Path> jobs;
        try (Stream<Path> files = Files.list(makeFolder())) {
            jobs = files.filter(file -> file.toString().endsWith(JOB)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jobs.forEach(job -> work(job, writer));
    }

    private void work(Path job, ArticleWriter writer) {
        String name = job.getFileName().toString().replace(JOB, "");
        Report report;
        try (BufferedReader lines = Files.newBufferedReader(job); IndexDesk desk = new IndexDesk(writer)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                InboxDesk.Operation.perform(line, desk);
            }
            report = new Report(desk.finish(), "");
            LOG.info("Inbox job {} done: {}", name, report.tally);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | JacksonException e) {
            LOG.error("Inbox job {} failed", name, e);
            report = new Report(Tally.NONE, String.valueOf(e.getMessage()));
        }
        try {
            Files.write(folder.resolve(name + PART), JSON.writeValueAsBytes(report));
            move(folder.resolve(name + PART), folder.resolve(name + RESULT));
            Files.delete(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path makeFolder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
