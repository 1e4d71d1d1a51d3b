package dev.parley.intake;

import org.jspecify.annotations.Nullable;

/** A record of a web archive. */
sealed interface Capture {

    /** Where the record begins, in bytes of the archive as it lies on the disk; of several in one gzip member, where that begins. */
    long place();

    /**
     * An HTML page as a server answered it, with status 200.
     *
     * @param url what was asked for, or null where the record does not say it
     * @param charset the encoding by the HTTP header, or null
     * @param content without transfer and content encoding
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares pages, and a copy of each would be one too many.
    record Html(long place, @Nullable String url, @Nullable String charset, byte[] content)
            implements
                Capture {}

    /** A request, a picture, a redirect: nothing that is read. */
    record Other(long place) implements Capture {}

    /**
     * A record that cannot be read.
     *
     * @param reason one line without control characters
     */
    record Bad(long place, String reason) implements Capture {}
}
