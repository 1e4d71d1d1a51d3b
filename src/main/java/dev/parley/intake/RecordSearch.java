package dev.parley.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where in a damaged archive a record begins again. */
final class RecordSearch {

    /** What every record begins with. */
    static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
    private static final int BLOCK = 1 << 16;

    private final FileChannel file;
    private final boolean zipped;

    /** @param zipped whether each record is a gzip member */
    RecordSearch(FileChannel file, boolean zipped) {
        this.file = file;
        this.zipped = zipped;
    }

    /** The first place at or after {@code from} where a record seems to begin; the file's size where there is none. */
    long next(long from) throws IOException {
        byte[] sign = zipped ? GZIP : WARC;
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long start = from;;) {
            block.clear();
            while (block.hasRemaining() && file.read(block, start + block.position()) >= 0) {
                // until the block is full or the file ends
            }
            int last = block.position() - sign.length;
            if (last < 0) {
                return file.size();
            }
            for (int at = 0; at <= last; at++) {
                if (Arrays.equals(block.array(), at, at + sign.length, sign, 0, sign.length)
                        && begins(start + at)) {
                    return start + at;
                }
            }
            start += last + 1;
        }
    }

    private boolean begins(long place) throws IOException {
        if (!zipped) {
            ByteBuffer before = ByteBuffer.allocate(1);
            return place == 0 || (file.read(before, place - 1) == 1 && before.get(0) == '\n');
        }
        ByteBuffer start = ByteBuffer.allocate(WARC.length);
        try (GzipMember member = new GzipMember(file, place)) {
            while (start.hasRemaining() && member.read(start) >= 0) {
                // until there are enough, or the member ends
            }
        } catch (IOException noMember) {
            return false;
        }
        return Arrays.equals(start.array(), WARC);
    }
}
