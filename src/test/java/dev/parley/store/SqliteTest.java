package dev.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.slack.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State in a file. */
class SqliteTest extends StoreContract {

    @Override
    Store open(Path folder) {
        return Store.open(folder, null, null);
    }

    @Override
    Optional<Store> existing(Path folder) {
        return Store.existing(folder, null, null);
    }

    @Test
    void toLookForStateMakesNone(@TempDir Path empty) throws Exception {
        assertThat(Store.existing(empty, null, null)).isEmpty();
        assertThat(Store.existing(empty.resolve("missing"), null, null)).isEmpty();
        try (Stream<Path> files = Files.list(empty)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aMissingKeyIsToldToWhoLooks() throws Exception {
        Files.delete(folder.resolve(Store.KEY_FILE));

        assertThatThrownBy(() -> existing(folder)).isInstanceOf(StoreException.class)
                .hasMessageContaining("their key is missing");
        assertThat(folder.resolve(Store.KEY_FILE)).doesNotExist();
    }

    @Test
    void aJobAmidWhichTheProcessDiedIsNotWaitedForByTheNext() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        JobKind endless = new JobKind("test", Duration.ofDays(1), (key, data) -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        List<String> done = new CopyOnWriteArrayList<>();
        JobKind kind = new JobKind("test", Duration.ofDays(1), (key, data) -> done.add(key));
        try (Jobs first = store.jobs(List.of(endless), InstantSource.system(),
                Executors.newVirtualThreadPerTaskExecutor())) {
            first.add("test", "key", "data");
            Await.until("its begin", () -> begun.getCount() == 0);
            // By a clock that stands still, nobody is ever missed.
            try (Store later = open(folder);
                    Jobs second = later.jobs(List.of(kind), InstantSource.fixed(Instant.now()),
                            Executors.newVirtualThreadPerTaskExecutor())) {
                Await.until("the job", () -> second.unfinished("test") == 0);
                assertThat(done).containsExactly("key");
            } finally {
                end.countDown();
            }
        }
    }

    @Test
    @Tag("slow")
    void aJobThatGaveNoSignOfLifeForLongIsNotBegunBesideItself() {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        JobKind endless = new JobKind("test", Duration.ofDays(1), (key, data) -> {
            begun.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Instant start = Instant.now();
        AtomicInteger looks = new AtomicInteger();
        // Every sign of life is long past when the scheduler looks for the dead.
        InstantSource hasty = () -> Thread.currentThread().getName().startsWith("db-scheduler-housekeeper")
                ? start.plusSeconds(60L * looks.incrementAndGet())
                : start.plusSeconds(60L * looks.get());
        try (Jobs jobs = store.jobs(List.of(endless), hasty, Executors.newVirtualThreadPerTaskExecutor())) {
            jobs.add("test", "key", "data");
            jobs.begin();
            Await.until("its begin", () -> begun.get() == 1);
            int before = looks.get();
            Await.until("a few looks", () -> looks.get() > before + 4 || begun.get() > 1);
            end.countDown();
            assertThat(begun).hasValue(1);
        }
    }
}
