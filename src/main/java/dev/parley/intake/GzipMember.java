package dev.parley.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One member of a gzip file (RFC 1952), unpacked: it ends where the member ends, after the checksum was found right. Java's own
 * reader goes on into the next member, and does not tell where it is.
 */
final class GzipMember implements ReadableByteChannel {

    /** The bits of the header's flags; the highest three must be 0. */
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /**
     * A member that unpacks to more than so many bytes, and to more than so many times its size, is a bomb. Deflate reaches 1,030
     * times; pages of news stay under 20.
     */
    private static final long HARMLESS_BYTES = 1 << 24;

    private static final int MOST_TIMES = 200;

    private final FileChannel file;
    private final long start;
    private final ByteBuffer packed = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN).flip();
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();

    /** Where in the file the bytes after those of {@link #packed} stand. */
    private long filled;

    private boolean ended;

    /**
     * @param start where the member begins, in bytes
     * @throws ZipException when none begins there
     * @throws EOFException when the file ends in its header
     */
    GzipMember(FileChannel file, long start) throws IOException {
        this.file = file;
        this.start = start;
        this.filled = start;
        try {
            readHeader();
        } catch (IOException noMember) {
            inflater.end();
            throw noMember;
        }
    }

    private void readHeader() throws IOException {
        need(10);
        boolean gzip = packed.getShort() == (short) 0x8B1F && packed.get() == 8;
        int flags = packed.get();
        if (!gzip || (flags & RESERVED) != 0) {
            throw new ZipException("no gzip");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            need(2);
            skip(Short.toUnsignedInt(packed.getShort()));
        }
        for (int text : new int[]{NAME, COMMENT}) {
            if ((flags & text) != 0) {
                do {
                    need(1);
                } while (packed.get() != 0);
            }
        }
        if ((flags & CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            need(1);
            packed.get();
        }
    }

    /** Reads on until {@code bytes} are at hand. */
    private void need(int bytes) throws IOException {
        while (packed.remaining() < bytes) {
            packed.compact();
            int read = file.read(packed, filled);
            packed.flip();
            if (read < 0) {
                throw new EOFException();
            }
            filled += read;
        }
    }

    /**
     * Puts what comes next into {@code to}; -1 at the member's end.
     *
     * @throws ZipException when the member is damaged, or a bomb
     * @throws EOFException when the file ends before the member
     */
    @Override
    public int read(ByteBuffer to) throws IOException {
        int before = to.position();
        while (!ended && to.hasRemaining() && to.position() == before) {
            if (inflater.needsInput()) {
                need(1);
                inflater.setInput(packed);
            }
            inflate(to);
            if (inflater.finished()) {
                end();
            }
        }
        int read = to.position() - before;
        return read == 0 && ended ? -1 : read;
    }

    private void inflate(ByteBuffer to) throws IOException {
        ByteBuffer unpacked = to.duplicate();
        try {
            inflater.inflate(to);
        } catch (DataFormatException damaged) {
            throw new ZipException(damaged.getMessage());
        }
        checksum.update(unpacked.limit(to.position()));
        if (inflater.needsDictionary()) {
            throw new ZipException("a dictionary is asked for");
        }
        if (inflater.getBytesWritten() > Math.max(HARMLESS_BYTES, MOST_TIMES * inflater.getBytesRead())) {
            throw new ZipException("a bomb");
        }
    }

    private void end() throws IOException {
        need(8);
        if (packed.getInt() != (int) checksum.getValue()
                || packed.getInt() != (int) inflater.getBytesWritten()) {
            throw new ZipException("the checksum is another");
        }
        ended = true;
    }

    /** Where in the file it is: after the end, where the next member begins. */
    long place() {
        return filled - packed.remaining();
    }

    /** How many bytes of the file were taken so far. */
    long taken() {
        return place() - start;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    /** Frees memory; the file stays open. */
    @Override
    public void close() {
        inflater.end();
    }
}
