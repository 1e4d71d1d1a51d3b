package dev.parley.intake;

import dev.parley.index.ArticleWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

        /** It could not be done, or not all of it: of a long job, what was committed before stays. */
        record Failed(String reason) implements Result {}
    }

    private record Report(Tally tally, String failure) {}

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JOB = ".job";
    private static final String RESULT = ".result";
    private static final String PART = ".part";
    private static final String FAILED = ".failed";

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

    /**
     * Does the jobs that are waiting, in the order of their names. One that cannot be done is put aside, and its sender told.
     * For the holder of the writer's lock.
     *
     * @param stopping asked between the articles of a job: when true, the job is left for the next writer
     */
    public void work(ArticleWriter writer, BooleanSupplier stopping) {
        for (Path job : files(JOB)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            work(job, writer, stopping);
        }
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(makeFolder())) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The edge of a job: whatever goes wrong in it ends here, or it would be tried, and would hold up all others, for ever.
    private void work(Path job, ArticleWriter writer, BooleanSupplier stopping) {
        String name = job.getFileName().toString().replace(JOB, "");
        Report report;
        try (BufferedReader lines = Files.newBufferedReader(job); IndexDesk desk = new IndexDesk(writer)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (stopping.getAsBoolean()) {
                    writer.rollback();
                    return;
                }
                InboxDesk.Operation.perform(line, desk);
            }
            report = new Report(desk.finish(), "");
            LOG.info("Inbox job {} done: {}", name, report.tally);
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("Inbox job {} failed", name, e);
            writer.rollback();
            report = new Report(Tally.NONE, String.valueOf(e.getMessage()));
        }
        end(job, name, report);
    }

    private void end(Path job, String name, Report report) {
        try {
            Files.write(folder.resolve(name + PART), JSON.writeValueAsBytes(report));
            move(folder.resolve(name + PART), folder.resolve(name + RESULT));
            if (report.failure.isEmpty()) {
                Files.delete(job);
            } else {
                move(job, folder.resolve(name + FAILED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what killed processes left behind before {@code oldest}: jobs half written, and results nobody took. */
    public void sweep(Instant oldest) {
        for (String ending : List.of(PART, RESULT)) {
            for (Path file : files(ending)) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    LOG.warn("Could not sweep {}", file, e);
                }
            }
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
