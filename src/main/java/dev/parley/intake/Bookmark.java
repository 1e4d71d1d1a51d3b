package dev.parley.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an archive was read.
 *
 * @param size the archive's, in bytes
 * @param modified when it was written last, in milliseconds since 1970
 * @param place the byte up to which it is read: 0 is its start, {@code size} its end
 */
public record Bookmark(long size, long modified, long place) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (-?\\d{1,18}) (\\d{1,18})");

    /** Whether {@code other} is of the same archive, unchanged. */
    boolean isOfTheSame(Bookmark other) {
        return size == other.size && modified == other.modified;
    }

    /** In the same archive, at another place. */
    Bookmark at(long other) {
        return new Bookmark(size, modified, other);
    }

    /** As one line, which {@link #parse} reads. */
    String line() {
        return size + " " + modified + " " + place;
    }

    /** The bookmark of a line; empty when it is none. */
    static Optional<Bookmark> parse(String line) {
        Matcher numbers = LINE.matcher(line);
        return numbers.matches()
                ? Optional.of(new Bookmark(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)),
                        Long.parseLong(numbers.group(3))))
                : Optional.empty();
    }
}
