package dev.parley.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the files behind a path that was handed in: itself, or all that a folder holds, at any depth, by name. Hidden files
 * and folders inside a folder are passed over; links are followed, but no folder is read twice.
 */
final class FileWalk {

    private final Consumer<InputFile> files;
    private final Consumer<Outcome.Refused> refusals;

    /** Folders read since the last path handed in, by their real path: links may lead in a circle, or in a web. */
    private final Map<Path, Path> folders = new HashMap<>();

    FileWalk(Consumer<InputFile> files, Consumer<Outcome.Refused> refusals) {
        this.files = files;
        this.refusals = refusals;
    }

    void walk(Path path) {
        folders.clear();
        visit(path, "", true);
    }

    /** @param prefix the way from the folder handed in to here, with a slash at its end; empty at the start */
    private void visit(Path path, String prefix, boolean handedIn) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
            if (attributes.isDirectory()) {
                visitFolder(path, handedIn ? "" : prefix + name + "/");
            } else if (attributes.isRegularFile()) {
                visitFile(path, prefix, name);
            } else {
                refuse(path, "neither a file nor a folder");
            }
        } catch (NoSuchFileException missing) {
            refuse(path,
                    Files.isSymbolicLink(path) ? "a link that leads nowhere" : Unreadable.reason(missing));
        } catch (IOException unreadable) {
            refuse(path, Unreadable.reason(unreadable));
        }
    }

    private void visitFolder(Path folder, String prefix) throws IOException {
        Path before = folders.putIfAbsent(folder.toRealPath(), folder);
        if (before != null) {
            refuse(folder, "the same folder as " + Origin.of(before) + ", which is read already");
            return;
        }
        for (Path child : children(folder)) {
            visit(child, prefix, false);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (!child.getFileName().toString().startsWith(".")) {
                    children.add(child);
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    private void visitFile(Path file, String prefix, String name) {
        FileName.parse(name).ifPresentOrElse(
                parsed -> files.accept(new InputFile(file, prefix + parsed.stem(), parsed)),
                () -> refuse(file,
                        "unknown format; known are .txt, .md, .html, .jsonl and .warc, each also .gz"));
    }

    private void refuse(Path path, String reason) {
        refusals.accept(new Outcome.Refused(Origin.of(path), reason));
    }
}
