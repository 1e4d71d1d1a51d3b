package dev.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files: {@code .txt}, {@code .md}, {@code .html}, {@code .jsonl} and {@code .warc}, each also with
 * {@code .gz}. An input that cannot be read never hinders the others. The memory taken is bounded by the largest article, not by the size or the
 * compression of a file.
 */
public final class FileIntake {

    private final int mostBytes;
    private final @Nullable String collection;

    /**
     * @param mostBytes the size, unpacked, from which on an article is refused: of a file with one article, or of a line of a
     *     {@code .jsonl} file; 1 to 1 GiB
     * @param collection the collection that every article is put in; null leaves each in the one it names itself, if any
     * @throws IllegalArgumentException when {@link CollectionName#problemWith} has something against the collection
     */
    public FileIntake(int mostBytes, @Nullable String collection) {
        if (mostBytes < 1 || mostBytes > 1 << 30) {
            throw new IllegalArgumentException("not a size for articles: " + mostBytes);
        }
        if (collection != null) {
            CollectionName.problemWith(collection).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
        }
        this.mostBytes = mostBytes;
        this.collection = collection;
    }

    /**
     * Reads {@code paths} as one run: files as they come, folders with all that is in them, by name, without what is hidden.
     * An identifier names one article only in a run; the second with other content is refused.
     *
     * @param sink is told of each article and of each input that is refused, in the order of the input
     */
    public void read(List<Path> paths, Consumer<Outcome> sink) {
        read(paths, Bookmarks.NONE, sink);
    }

    /**
     * As the other, but for archives that were read before, in which it goes on where that ended.
     *
     * @param bookmarks are told how far an archive is read after the sink was told what is up to there
     */
    public void read(List<Path> paths, Bookmarks bookmarks, Consumer<Outcome> sink) {
        Admission admission = new Admission(collection);
        FileWalk walk = new FileWalk(file -> read(file, admission, bookmarks, sink), sink::accept);
        paths.forEach(walk::walk);
    }

    private void read(InputFile file, Admission admission, Bookmarks bookmarks, Consumer<Outcome> sink) {
        if (file.name().format() == Format.ARCHIVE) {
            new Archive(file, mostBytes, admission).read(bookmarks, sink);
            return;
        }
        try (InputStream in = file.open()) {
            if (file.name().format() == Format.LINES) {
                readLines(in, file, admission, sink);
            } else {
                sink.accept(readWhole(in, file, admission));
            }
        } catch (IOException failed) {
            sink.accept(new Outcome.Refused(Origin.of(file.path()), Unreadable.reason(failed)));
        }
    }

    private Outcome readWhole(InputStream in, InputFile file, Admission admission) throws IOException {
        try {
            byte[] content = in.readNBytes(mostBytes + 1);
            if (content.length > mostBytes) {
                throw new Unreadable(Unreadable.tooLarge(mostBytes));
            }
            Draft draft = switch (file.name().format()) {
                case TEXT -> PlainText.text(Utf8.decode(content));
                case MARKDOWN -> PlainText.markdown(Utf8.decode(content));
                case PAGE -> Page.read(content);
                case LINES, ARCHIVE -> throw new IllegalArgumentException("a file of many articles: " + file);
            };
            return admission.admit(draft, Origin.of(file.path()), file.identifier());
        } catch (Unreadable refused) {
            return new Outcome.Refused(new Origin(file.path(), refused.line()), refused.reason());
        }
    }

    /** Articles before a damage are in, whatever comes after. */
    private void readLines(InputStream in, InputFile file, Admission admission, Consumer<Outcome> sink) {
        JsonFields json = new JsonFields(mostBytes);
        TextLines.read(in, mostBytes, line -> {
            Origin origin = new Origin(file.path(), line.number());
            switch (line) {
                case TextLines.Line.Bad bad -> sink.accept(new Outcome.Refused(origin, bad.reason()));
                case TextLines.Line.Text text when text.text().isBlank() -> {
                }
                case TextLines.Line.Text text -> {
                    try {
                        String fallback = file.identifier() + "#" + line.number();
                        sink.accept(admission.admit(json.read(text.text()).draft(), origin, fallback));
                    } catch (Unreadable refused) {
                        sink.accept(new Outcome.Refused(origin, refused.reason()));
                    }
                }
            }
        });
    }
}
