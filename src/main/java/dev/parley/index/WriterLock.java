package dev.parley.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a data folder, held by one process at a time and lost with it, however it ends. The lock file says in
 * words who holds it.
 */
public final class WriterLock implements AutoCloseable {

    /** What came of asking for the lock. */
    public sealed interface Outcome {}

    /** It is held now, until closed. */
    public record Acquired(WriterLock lock) implements Outcome {}

    /**
     * Another process has it.
     *
     * @param holder who, as that process described itself
     */
    public record HeldBy(String holder) implements Outcome {}

    private static final String FILE = "writer.lock";

    /** The byte that is locked lies far behind the words, so that they stay readable where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Asks for the right to write {@code dataFolder}, which is made if it is missing.
     *
     * @param holder how to describe this process to others
     */
    public static Outcome acquire(Path dataFolder, String holder) {
        Path file = dataFolder.resolve(FILE);
        try {
            Files.createDirectories(dataFolder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return new HeldBy(Files.readString(file).strip());
            }
            channel.truncate(0).write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
            return new Acquired(new WriterLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
