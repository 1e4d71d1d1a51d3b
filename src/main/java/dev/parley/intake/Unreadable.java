package dev.parley.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** An input that cannot be read, on its way from the depth of a parser to {@link FileIntake}, where it becomes a value. */
final class Unreadable extends Exception {

    private static final int LONGEST_REASON = 200;

    private final long line;
    private final String reason;

    /** The input as a whole is at fault. */
    Unreadable(String reason) {
        this(0, reason);
    }

    /**
     * @param line the line of the file that is at fault, from 1; 0 when none is
     * @param reason may hold text of the input: it is cut and escaped here
     */
    Unreadable(long line, String reason) {
        super(Printable.of(reason, LONGEST_REASON), null, false, false);
        this.line = line;
        this.reason = Printable.of(reason, LONGEST_REASON);
    }

    long line() {
        return line;
    }

    String reason() {
        return reason;
    }

    /** What {@code failure} means to a person who handed in a file. */
    static String reason(IOException failure) {
        return switch (failure) {
            case EOFException _ -> "the gzip data ends too early";
            case ZipException _ -> "the gzip data is damaged";
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "no permission to read it";
            case FileSystemLoopException _ -> "a link that leads in a circle";
            case FileSystemException system when system.getReason() != null ->
                Printable.of("cannot be read: " + system.getReason(), LONGEST_REASON);
            default -> Printable.of("cannot be read: " + failure.getMessage(), LONGEST_REASON);
        };
    }

    /** The reason for what is larger than {@code mostBytes}. */
    static String tooLarge(int mostBytes) {
        return String.format(Locale.ROOT, "larger than %,d bytes", mostBytes);
    }
}
