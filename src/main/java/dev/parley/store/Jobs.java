package dev.parley.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Work that outlives the process. A job is kept before {@link #add} returns, is done by one replica, and again by another when
 * that one dies; its key is known for a while after it is done, so that the same job is not added twice.
 */
public final class Jobs implements AutoCloseable {

    /** How soon another replica's job is noticed, or one that failed is due. Our own are begun at once. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** How often a replica says that it still works on a job. After four times without, another takes it up. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);

    /** The fewest that the scheduler allows. */
    private static final int SIGNS_MISSED = 4;

    /**
     * A day's, where there is no other replica. Who seems dead there only waits for its turn with the one connection, and a job that
     * is begun beside itself is done twice.
     */
    private static final int SIGNS_MISSED_ALONE = 43_200;

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_RETRIES = 5;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    /** For those that nobody has waited for before, such as chores. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is kept of a job that is done: nothing but its key. */
    private static final String DONE = "";

    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Jdbi database;

    private Jobs(Scheduler scheduler, InstantSource clock, Jdbi database) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.database = database;
    }

    static Jobs start(Database database, List<JobKind> kinds, List<Chore> chores, InstantSource clock,
            ExecutorService executor) {
        if (!database.isShared()) {
            takeUp(database.jdbi());
        }
        List<Task<?>> tasks = new ArrayList<>();
        kinds.forEach(kind -> tasks.add(task(kind)));
        Scheduler scheduler = Scheduler.create(database.source(), tasks)
                .startTasks(chores.stream().map(Jobs::task).toList()).enablePriority()
                .clock(clock::instant).serializer(new Utf8()).executorService(executor).threads(MOST_AT_ONCE)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .pollingInterval(LOOK_EVERY).heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(database.isShared() ? SIGNS_MISSED : SIGNS_MISSED_ALONE)
                .shutdownMaxWait(PATIENCE)
                .alwaysPersistTimestampInUTC().build();
        scheduler.start();
        return new Jobs(scheduler, clock, database.jdbi());
    }

    /** Who was at work here is gone, and so its jobs need not wait until it is missed. */
    private static void takeUp(Jdbi database) {
        database.useHandle(handle -> handle.execute("""
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                version = version + 1 where picked"""));
    }

    private static Task<String> task(JobKind kind) {
        return Tasks.custom(kind.name(), String.class)
                .onFailure(
                        FailureHandler.<String>maxRetries(MOST_RETRIES).withBackoff(FIRST_RETRY).thenRemove())
                .onDeadExecutionRevive()
                .execute((job, context) -> {
                    if (job.getData().equals(DONE)) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    kind.work().run(job.getId(), job.getData());
                    return (complete, operations) -> operations.reschedule(complete,
                            complete.getTimeDone().plus(kind.remembered()), DONE);
                });
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((job, context) -> chore.work().run());
    }

    /**
     * Keeps a job, to be begun by {@link #begin} or within a second.
     *
     * @param key what is to be done only once; known again for {@link JobKind#remembered} after it is done
     * @param data what the work needs to know; not empty
     * @return false when the key is known
     */
    public boolean add(String kind, String key, String data) {
        return add(kind, key, data, Priority.MEDIUM);
    }

    /** The same, to be begun before all that are waiting. */
    public boolean addFirst(String kind, String key, String data) {
        return add(kind, key, data, Priority.HIGH);
    }

    private boolean add(String kind, String key, String data, int priority) {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("a job needs data");
        }
        return scheduler.scheduleIfNotExists(new TaskInstance.Builder<String>(kind, key).data(data)
                .priority(priority).scheduledTo(clock.instant()));
    }

    /** Looks now for what is to be done. */
    public void begin() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** How many jobs of {@code kind} are waiting or being done, by all replicas. */
    public int unfinished(String kind) {
        return database.withHandle(handle -> handle.createQuery(
                "select count(*) from scheduled_tasks where task_name = :kind and length(task_data) > 0")
                .bind("kind", kind).mapTo(Integer.class).one());
    }

    /** True while the job of that key is waiting or being done, by any replica. */
    public boolean isUnfinished(String kind, String key) {
        return database.withHandle(handle -> handle.createQuery("""
                select count(*) from scheduled_tasks
                where task_name = :kind and task_instance = :key and length(task_data) > 0""")
                .bind("kind", kind).bind("key", key).mapTo(Integer.class).one()) > 0;
    }

    /** Begins no more jobs, and waits for those that are being done, for at most some seconds; others do the rest. */
    @Override
    public void close() {
        scheduler.stop();
    }

    /** The data of our jobs are texts; chores have none. */
    private static final class Utf8 implements Serializer {

        @Override
        public byte[] serialize(@Nullable Object data) {
            return data == null ? new byte[0] : ((String) data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte[] bytes) {
            return type == Void.class ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
