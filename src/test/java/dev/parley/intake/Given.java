package dev.parley.intake;

import dev.parley.corpus.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder with files that a test makes, and what comes of handing them in. */
final class Given {

    private static final int MOST_BYTES = 1 << 20;

    private final Path folder;

    Given(Path folder) {
        this.folder = folder;
    }

    /** Writes a file; one whose name ends in {@code .gz} is compressed. */
    Path file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, name.endsWith(".gz") ? gzip(content) : content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static List<Outcome> read(Path... paths) {
        return read(new FileIntake(MOST_BYTES, null), paths);
    }

    static List<Outcome> read(FileIntake intake, Path... paths) {
        List<Outcome> outcomes = new ArrayList<>();
        intake.read(List.of(paths), outcomes::add);
        return outcomes;
    }

    static List<Article> articles(List<Outcome> outcomes) {
        List<Article> articles = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Read(Article article, _, _)) {
                articles.add(article);
            }
        }
        return articles;
    }

    /** The reasons and lines of what was refused, "FILE NAME, line N: reason". */
    List<String> refusals(List<Outcome> outcomes) {
        List<String> refusals = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Refused refused) {
                refusals.add(refused.message().replace(folder + "/", ""));
            }
        }
        return refusals;
    }

    /** The one article of a file with this name and content, when all of it is in. */
    Article article(String name, String content) {
        List<Outcome> outcomes = read(file(name, content));
        if (outcomes.size() == 1 && outcomes.getFirst() instanceof Outcome.Read(Article article, _, _)) {
            return article;
        }
        throw new AssertionError(outcomes);
    }

    /** What is said about a file with this name and content, when nothing of it is in. */
    String refusal(String name, byte[] content) {
        List<Outcome> outcomes = read(file(name, content));
        if (outcomes.size() == 1 && outcomes.getFirst() instanceof Outcome.Refused) {
            return refusals(outcomes).getFirst();
        }
        throw new AssertionError(outcomes);
    }

    String refusal(String name, String content) {
        return refusal(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
