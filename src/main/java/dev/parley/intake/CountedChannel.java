package dev.parley.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Counts what is read. A parser that keeps what it reads of a head, however long that is, is stopped here. */
final class CountedChannel implements ReadableByteChannel {

    private final ReadableByteChannel source;
    private long count;
    private long most = Long.MAX_VALUE;

    CountedChannel(ReadableByteChannel source) {
        this.source = source;
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    /** From here on, no more than roughly {@code bytes} are handed out: to ask for more is an {@link IOException}. */
    void allow(long bytes) {
        most = bytes > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + bytes;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (count >= most) {
            throw new IOException("a head that does not end");
        }
        int read = source.read(to);
        count += Math.max(0, read);
        return read;
    }

    @Override
    public boolean isOpen() {
        return source.isOpen();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
