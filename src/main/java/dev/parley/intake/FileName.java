package dev.parley.intake;

import java.util.Optional;

/**
 * A file's name, taken apart.
 *
 * @param stem the name without the format's extension and without {@code .gz}; never empty
 * @param format what the file holds
 * @param zipped whether that is compressed
 */
record FileName(String stem, Format format, boolean zipped) {

    private static final String GZIP = ".gz";

    /** Empty when the name is of no known format. */
    static Optional<FileName> parse(String name) {
        boolean zipped = name.regionMatches(true, name.length() - GZIP.length(), GZIP, 0, GZIP.length());
        String plain = zipped ? name.substring(0, name.length() - GZIP.length()) : name;
        int dot = plain.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        return Format.withExtension(plain.substring(dot + 1))
                .map(format -> new FileName(plain.substring(0, dot), format, zipped));
    }
}
