package dev.parley.store;

import java.time.Duration;

/**
 * A kind of jobs.
 *
 * @param name names it in the database, so it stays the same over versions
 * @param remembered how long the key of a job that is done is still known, so that it is not done twice
 * @param work does a job; may be called again for one that it did not finish, by another process
 */
public record JobKind(String name, Duration remembered, Work work) {

    /** Does jobs, several at a time. */
    public interface Work {

        /**
         * Does one; what it throws is logged, and the job is tried again later, some times.
         */
        void run(String key, String data);
    }
}
