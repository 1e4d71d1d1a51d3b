package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ChildProcess;
import dev.parley.index.WriterLock.Acquired;
import dev.parley.index.WriterLock.HeldBy;
import dev.parley.index.WriterLock.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {

    @TempDir
    private Path folder;

    private Acquired acquire(String holder) {
        Outcome outcome = WriterLock.acquire(folder, holder);
        assertThat(outcome).isInstanceOf(Acquired.class);
        return (Acquired) outcome;
    }

    /** Another process that asks for the lock of a folder, says what came of it, and holds it until its input ends. */
    static final class Asking {

        private Asking() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(WriterLock.acquire(Path.of(arguments[0]), "process B") instanceof HeldBy held
                    ? "held by " + held.holder()
                    : "acquired");
            System.in.readAllBytes();
        }
    }

    @Test
    void theSecondWhoAsksIsToldWhoHoldsTheLock() {
        try (WriterLock held = acquire("parley serve (process 7)").lock()) {
            assertThat(WriterLock.acquire(folder, "parley ingest"))
                    .isEqualTo(new HeldBy("parley serve (process 7)"));
            assertThat(WriterLock.acquire(folder, "parley remove"))
                    .isEqualTo(new HeldBy("parley serve (process 7)"));
            assertThat(held).isNotNull();
        }
    }

    @Test
    void aClosedLockCanBeAcquiredAgain() {
        acquire("a holder of a rather long name").lock().close();
        try (WriterLock again = acquire("short").lock()) {
            assertThat(again).isNotNull();
            assertThat(WriterLock.acquire(folder, "other")).isEqualTo(new HeldBy("short"));
        }
    }

    @Test
    void closingALockTwiceDoesNotTakeItFromTheNextHolder() {
        WriterLock first = acquire("first").lock();
        first.close();
        try (WriterLock second = acquire("second").lock()) {
            first.close();
            assertThat(second).isNotNull();
            assertThat(WriterLock.acquire(folder, "third")).isEqualTo(new HeldBy("second"));
        }
    }

    @Test
    void theFolderIsMade() {
        Path data = folder.resolve("not").resolve("yet");
        assertThat(WriterLock.acquire(data, "parley")).isInstanceOfSatisfying(Acquired.class,
                made -> made.lock().close());
        assertThat(data).isDirectory();
    }

    @Test
    void eachFolderHasItsOwnLock() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (WriterLock held = acquire("parley").lock()) {
            assertThat(WriterLock.acquire(other, "parley")).isInstanceOfSatisfying(Acquired.class,
                    made -> made.lock().close());
            assertThat(held).isNotNull();
        }
    }

    @Test
    void aFolderOfTwoNamesHasOneLock() throws IOException {
        Path name = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-name"), folder);
        try (WriterLock held = acquire("parley").lock()) {
            assertThat(held).isNotNull();
            assertThat(WriterLock.acquire(name, "other")).isEqualTo(new HeldBy("parley"));
            assertThat(WriterLock.acquire(folder.resolve("."), "other")).isEqualTo(new HeldBy("parley"));
        } finally {
            Files.delete(name);
        }
    }

    @Test
    void anotherProcessIsToldWhoHoldsTheLock() throws IOException {
        try (WriterLock held = acquire("process A").lock()) {
            assertThat(held).isNotNull();
            try (ChildProcess asking = ChildProcess.start(Asking.class, folder.toString())) {
                assertThat(asking.readLine()).isEqualTo("held by process A");
            }
        }
    }

    @Test
    void whoAsksInVainDoesNotOpenTheFolderToAnotherProcess() throws IOException {
        try (WriterLock held = acquire("process A").lock()) {
            assertThat(held).isNotNull();
            assertThat(WriterLock.acquire(folder, "again")).isInstanceOf(HeldBy.class);
            try (ChildProcess asking = ChildProcess.start(Asking.class, folder.toString())) {
                assertThat(asking.readLine()).isEqualTo("held by process A");
            }
        }
    }

    @Test
    void theLockIsLostWithTheProcessThatHeldIt() throws IOException {
        try (ChildProcess asking = ChildProcess.start(Asking.class, folder.toString())) {
            assertThat(asking.readLine()).isEqualTo("acquired");
            assertThat(WriterLock.acquire(folder, "process A")).isEqualTo(new HeldBy("process B"));
            asking.kill();
            acquire("process A").lock().close();
        }
    }
}
