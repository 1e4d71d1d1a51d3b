package dev.parley.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of bytes that end with a line feed. A line longer than the limit is passed over without being held, so memory stays
 * within a few times the limit whatever the input is.
 */
final class LineReader {

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;
    private boolean tooLong;

    LineReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** Goes to the next line; false at the end. After an exception {@link #number()} is the line that could not be read. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        number++;
        if (!fill()) {
            return false;
        }
        do {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            keep(end - position);
            position = end;
            if (end < limit) {
                position++;
                return true;
            }
        } while (fill());
        return true;
    }

    private void keep(int length) {
        if (tooLong || line.size() + length > mostBytes) {
            tooLong = true;
            line.reset();
        } else {
            line.write(buffer, position, length);
        }
    }

    private boolean fill() throws IOException {
        while (position == limit) {
            int read = in.read(buffer);
            if (read < 0) {
                return false;
            }
            position = 0;
            limit = read;
        }
        return true;
    }

    /** The number of the current line, from 1. */
    long number() {
        return number;
    }

    /** Whether the current line is over the limit; its bytes are gone then. */
    boolean tooLong() {
        return tooLong;
    }

    /** The current line without its line feed. */
    byte[] bytes() {
        return line.toByteArray();
    }
}
