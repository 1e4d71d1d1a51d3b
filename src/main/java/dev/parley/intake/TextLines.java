package dev.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The lines of a file of UTF-8, one by one, in bounded memory; a bad one does not hinder the others. */
public final class TextLines {

    /** A line without its line feed, or why there is none. */
    public sealed interface Line {

        /** From 1. */
        long number();

        /** A line as it stands; of the first one, without a byte-order mark. */
        record Text(long number, String text) implements Line {}

        /**
         * A line that cannot be read.
         *
         * @param reason one line without control characters
         */
        record Bad(long number, String reason) implements Line {}
    }

    private static final int BUFFER_BYTES = 1 << 16;

    private TextLines() {}

    /**
     * The bytes of {@code file}, unpacked where its name ends in {@code .gz}.
     *
     * @throws IOException when it cannot be opened, or is not gzip though its name says so
     */
    public static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER_BYTES);
        } catch (IOException notGzip) {
            in.close();
            throw notGzip;
        }
    }

    /**
     * Hands over every line of {@code in}. Where the input is damaged, the last line is a bad one.
     *
     * @param mostBytes the length from which on a line is passed over and bad
     */
    public static void read(InputStream in, int mostBytes, Consumer<Line> sink) {
        LineReader lines = new LineReader(in, mostBytes);
        try {
            while (lines.next()) {
                sink.accept(line(lines, mostBytes));
            }
        } catch (IOException damaged) {
            sink.accept(new Line.Bad(lines.number(), Unreadable.reason(damaged)));
        }
    }

    private static Line line(LineReader lines, int mostBytes) {
        if (lines.tooLong()) {
            return new Line.Bad(lines.number(), Unreadable.tooLarge(mostBytes));
        }
        try {
            String text = Utf8.decode(lines.bytes());
            return new Line.Text(lines.number(), lines.number() == 1 ? Utf8.withoutMark(text) : text);
        } catch (Unreadable refused) {
            return new Line.Bad(lines.number(), refused.reason());
        }
    }
}
