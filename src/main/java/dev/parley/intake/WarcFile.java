package dev.parley.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjLongConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The records of a web archive (WARC, ISO 28500), one by one in bounded memory; plain, or gzipped a record, as crawls come. After a
 * damaged record it goes on at the next place where one begins. An archive that is one gzip member as a whole is read as well, but
 * has only one place: its start.
 */
final class WarcFile {

    /** The head of a record, and that of the HTTP response in it, are a few kilobytes. */
    private static final int LONGEST_HEAD = 1 << 20;

    private static final List<MediaType> HTML = List.of(MediaType.HTML, MediaType.XHTML);

    private final FileChannel file;
    private final boolean zipped;
    private final int mostBytes;
    private final RecordSearch search;

    /** How many bytes may yet be read a second time, so that a file made of nothing but damages takes no hours. */
    private long mayReadAgain;

    /**
     * @param zipped whether the file is gzipped
     * @param mostBytes the size, unpacked, from which on a page is bad
     */
    WarcFile(FileChannel file, boolean zipped, int mostBytes) throws IOException {
        this.file = file;
        this.zipped = zipped;
        this.mostBytes = mostBytes;
        this.search = new RecordSearch(file, zipped);
        this.mayReadAgain = file.size();
    }

    /**
     * Hands over each record from {@code place} on, which is 0 or one that was told before.
     *
     * @param sink is told the record, and the place from which on no record is left out when what came so far is done
     * @throws IOException when the disk cannot be read
     */
    void read(long place, ObjLongConsumer<Capture> sink) throws IOException {
        long next = place;
        while (next < file.size()) {
            next = zipped ? readMember(next, sink) : readRecords(next, sink);
        }
    }

    private long readMember(long start, ObjLongConsumer<Capture> sink) throws IOException {
        long failedAt = start;
        try (GzipMember member = openMember(start)) {
            try {
                CountedChannel channel = new CountedChannel(member);
                ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();
                boolean more = true;
                while (more) {
                    Capture capture = capture(start, channel, buffer, Long.MAX_VALUE);
                    more = skipLineBreaks(channel, buffer);
                    sink.accept(capture, more ? start : member.place());
                }
                return member.place();
            } finally {
                failedAt = member.place();
            }
        } catch (Unreadable damage) {
            return goOn(start, failedAt, damage, sink);
        }
    }

    private GzipMember openMember(long start) throws Unreadable {
        try {
            return new GzipMember(file, start);
        } catch (IOException noMember) {
            throw new Unreadable(reason(noMember));
        }
    }

    private long readRecords(long start, ObjLongConsumer<Capture> sink) throws IOException {
        long place = start;
        CountedChannel channel = new CountedChannel(file.position(start));
        ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();
        try {
            boolean more = true;
            while (more) {
                Capture capture = capture(place, channel, buffer, file.size() - place);
                more = skipLineBreaks(channel, buffer);
                place = start + channel.count() - buffer.remaining();
                sink.accept(capture, place);
            }
            return file.size();
        } catch (Unreadable damage) {
            return goOn(place, start + channel.count() - buffer.remaining(), damage, sink);
        }
    }

    private long goOn(long start, long failedAt, Unreadable damage, ObjLongConsumer<Capture> sink)
            throws IOException {
        mayReadAgain -= failedAt - start;
        long next = search.next(mayReadAgain >= 0 ? start + 1 : Math.max(start + 1, failedAt));
        sink.accept(new Capture.Bad(start, damage.reason()), next);
        return next;
    }

    /** @param most how long a record can be here at most */
    private Capture capture(long place, CountedChannel channel, ByteBuffer buffer, long most)
            throws Unreadable {
        try {
            while (buffer.remaining() < RecordSearch.WARC.length) {
                if (!fill(channel, buffer)) {
                    throw new EOFException();
                }
            }
            if (!startsWithWarc(buffer)) {
                throw new Unreadable("not a WARC record");
            }
            channel.allow(LONGEST_HEAD);
            // A reader for each record: one that went on to the next would take up what is left in its buffer at a damage.
            WarcRecord record = new WarcReader(channel, buffer).next().orElseThrow(EOFException::new);
            if (record.body().size() < 0 || record.body().size() > most) {
                throw new Unreadable("the record ends too early");
            }
            channel.allow(Long.MAX_VALUE);
            Capture capture = record instanceof WarcResponse response
                    ? response(place, channel, response)
                    : new Capture.Other(place);
            // Fails where the record itself is damaged, and not only what a server once answered.
            record.body().consume();
            return capture;
        } catch (IOException | RuntimeException damaged) {
            // The library answers to some damages with unchecked exceptions: a length that is no number, a header given twice.
            throw new Unreadable(reason(damaged));
        }
    }

    private static boolean startsWithWarc(ByteBuffer buffer) {
        int at = buffer.arrayOffset() + buffer.position();
        return Arrays.equals(buffer.array(), at, at + RecordSearch.WARC.length, RecordSearch.WARC, 0,
                RecordSearch.WARC.length);
    }

    private Capture response(long place, CountedChannel channel, WarcResponse response) {
        try {
            return answered(place, channel, response);
        } catch (IOException | RuntimeException badHttp) {
            return new Capture.Bad(place, "the response cannot be read");
        } finally {
            channel.allow(Long.MAX_VALUE);
        }
    }

    private Capture answered(long place, CountedChannel channel, WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return new Capture.Other(place);
        }
        channel.allow(LONGEST_HEAD);
        HttpResponse http = response.http();
        channel.allow(Long.MAX_VALUE);
        MediaType type = http.contentType();
        if (http.status() != 200 || !HTML.contains(type.base())) {
            return new Capture.Other(place);
        }
        byte[] content;
        try (InputStream in = http.bodyDecoded().stream()) {
            content = in.readNBytes(mostBytes + 1);
        }
        return content.length > mostBytes
                ? new Capture.Bad(place, Unreadable.tooLarge(mostBytes))
                : new Capture.Html(place, target(response), charset(type), content);
    }

    private static @Nullable String target(WarcResponse response) {
        return response.headers().first("WARC-Target-URI").map(String::strip)
                // Some crawlers put it in angle brackets, as the first edition of the standard did.
                .map(uri -> uri.startsWith("<") && uri.endsWith(">")
                        ? uri.substring(1, uri.length() - 1)
                        : uri)
                .orElse(null);
    }

    private static @Nullable String charset(MediaType type) {
        return type.parameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().toLowerCase(Locale.ROOT).equals("charset"))
                .map(parameter -> parameter.getValue()).findFirst().orElse(null);
    }

    private static String reason(Exception damaged) {
        return switch (damaged) {
            case EOFException _ -> "the record ends too early";
            case ZipException _ -> "the gzip data is damaged";
            default -> "not a WARC record";
        };
    }

    /** Goes over what stands between two records; false at the end. */
    private static boolean skipLineBreaks(CountedChannel channel, ByteBuffer buffer) throws Unreadable {
        try {
            while (true) {
                while (buffer.hasRemaining()) {
                    byte next = buffer.get(buffer.position());
                    if (next != '\r' && next != '\n') {
                        return true;
                    }
                    buffer.get();
                }
                if (!fill(channel, buffer)) {
                    return false;
                }
            }
        } catch (IOException damaged) {
            throw new Unreadable(reason(damaged));
        }
    }

    private static boolean fill(CountedChannel channel, ByteBuffer buffer) throws IOException {
        buffer.compact();
        try {
            return channel.read(buffer) >= 0;
        } finally {
            buffer.flip();
        }
    }
}
