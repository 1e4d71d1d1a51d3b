package dev.parley.intake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an input stands, for messages and for the name of a page.
 *
 * @param file the file or folder, as it was handed in or found in a folder handed in
 * @param line the line in it, from 1, or 0 where no line is meant
 * @param place the byte of an archive at which the record begins, or -1 where no record is meant
 */
public record Origin(Path file, long line, long place) {

    private static final int LONGEST_FILE_NAME = 300;

    public Origin {
        if (line < 0) {
            throw new IllegalArgumentException("no line: " + line);
        }
    }

    /** A line of {@code file}, or the whole of it. */
    public Origin(Path file, long line) {
        this(file, line, -1);
    }

    /** The record of an archive that begins at byte {@code place}. */
    static Origin record(Path file, long place) {
        return new Origin(file, 0, place);
    }

    /** The whole of {@code file}. */
    public static Origin of(Path file) {
        return new Origin(file, 0);
    }

    /** The file's name without {@code .html} (or {@code .htm}, each perhaps with {@code .gz}); empty when it is no page. */
    public Optional<String> page() {
        Path name = file.getFileName();
        return Optional.ofNullable(name).flatMap(last -> FileName.parse(last.toString()))
                .filter(parsed -> parsed.format() == Format.PAGE).map(FileName::stem);
    }

    /** "FILE", "FILE, line N" or "FILE, record at byte N", fit for one line of a terminal: control characters of the name are escaped. */
    @Override
    public String toString() {
        String name = Printable.of(file.toString(), LONGEST_FILE_NAME);
        if (place >= 0) {
            return name + ", record at byte " + place;
        }
        return line == 0 ? name : name + ", line " + line;
    }
}
