package dev.parley.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
     * Another has it, mostly another process.
     *
     * @param holder who, as the holder described itself
     */
    public record HeldBy(String holder) implements Outcome {}

    private static final String FILE = "writer.lock";

    /** The byte that is locked lies far behind the words, so that they stay readable where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * The data folders that this very process holds, with the holder's words. The system's lock alone would not do: on POSIX,
     * closing any channel on the file, even one that asked in vain, gives up what the process holds of it.
     */
    private static final Map<Path, String> HELD_HERE = new HashMap<>();

    private final Path dataFolder;
    private final FileChannel channel;

    private WriterLock(Path dataFolder, FileChannel channel) {
        this.dataFolder = dataFolder;
        this.channel = channel;
    }

    /**
     * Asks for the right to write {@code dataFolder}, which is made if it is missing.
     *
     * @param holder how to describe this process to others
     */
    public static Outcome acquire(Path dataFolder, String holder) {
        synchronized (HELD_HERE) {
            try {
                Files.createDirectories(dataFolder);
                Path folder = dataFolder.toRealPath();
                String holderHere = HELD_HERE.get(folder);
                if (holderHere != null) {
                    return new HeldBy(holderHere);
                }
                Outcome outcome = acquireFromOthers(folder, holder);
                if (outcome instanceof Acquired) {
                    HELD_HERE.put(folder, holder);
                }
                return outcome;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Outcome acquireFromOthers(Path folder, String holder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            channel.close();
            return new HeldBy(Files.readString(file).strip());
        }
        channel.truncate(0).write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
        return new Acquired(new WriterLock(folder, channel));
    }

    /** Who holds the right to write {@code dataFolder}, or empty when nobody does or there is no such folder. */
    public static Optional<String> holder(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        synchronized (HELD_HERE) {
            try {
                String holderHere = HELD_HERE.get(dataFolder.toRealPath());
                if (holderHere != null) {
                    return Optional.of(holderHere);
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    boolean free = channel.tryLock(LOCKED_BYTE, 1, true) != null;
                    return free ? Optional.empty() : Optional.of(Files.readString(file).strip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives the right up; a second time does nothing. */
    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (channel.isOpen()) {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    HELD_HERE.remove(dataFolder);
                }
            }
        }
    }
}
