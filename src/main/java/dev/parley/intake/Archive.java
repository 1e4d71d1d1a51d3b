package dev.parley.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** The articles of a web archive: one of each HTML page in it. */
final class Archive {

    private final InputFile file;
    private final int mostBytes;
    private final Admission admission;

    /** @param mostBytes the size, unpacked, from which on a page is refused */
    Archive(InputFile file, int mostBytes, Admission admission) {
        this.file = file;
        this.mostBytes = mostBytes;
        this.admission = admission;
    }

    /**
     * Reads what stands after the bookmark. An article of a page that does not name its URL has the one that was asked for. What is no
     * page is passed over; how many there were is noted at the end.
     *
     * @param bookmarks are told of each record after the sink was
     */
    void read(Bookmarks bookmarks, Consumer<Outcome> sink) {
        Path path = file.path();
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() == 0) {
                sink.accept(new Outcome.Refused(Origin.of(path), "the archive is empty"));
                return;
            }
            Bookmark start = new Bookmark(channel.size(), Files.getLastModifiedTime(path).toMillis(), 0);
            Bookmark from = bookmarks.of(path).filter(start::isOfTheSame).orElse(start);
            if (from.place() > 0) {
                sink.accept(new Outcome.Noted(Origin.of(path), from.place() >= channel.size()
                        ? "read to its end before; to read it again: --again"
                        : "goes on at byte " + from.place() + ", where it was left"));
            }
            long[] passedOver = {0};
            new WarcFile(channel, file.name().zipped(), mostBytes).read(from.place(), (capture, next) -> {
                switch (capture) {
                    case Capture.Html page -> sink.accept(article(page));
                    case Capture.Bad bad ->
                        sink.accept(new Outcome.Refused(Origin.record(path, bad.place()), bad.reason()));
                    case Capture.Other _ -> passedOver[0]++;
                }
                bookmarks.put(path, start.at(next));
            });
            if (passedOver[0] > 0) {
                sink.accept(new Outcome.Noted(Origin.of(path), String.format(Locale.ROOT,
                        "%,d records passed over, which are no pages", passedOver[0])));
            }
        } catch (IOException failed) {
            sink.accept(new Outcome.Refused(Origin.of(path), Unreadable.reason(failed)));
        }
    }

    private Outcome article(Capture.Html page) {
        Origin origin = Origin.record(file.path(), page.place());
        try {
            Draft draft = Page.read(page.content(), page.charset(), page.url());
            String url = page.url();
            return admission.admit(draft.url() == null && url != null ? draft.withUrl(url) : draft, origin,
                    file.identifier() + "#" + page.place());
        } catch (Unreadable refused) {
            return new Outcome.Refused(origin, refused.reason());
        }
    }
}
