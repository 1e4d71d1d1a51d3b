package dev.parley;

import dev.parley.embed.TextEncoder;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.index.IndexSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Sees to it that the kept articles get their vectors, by whichever process writes. */
final class Embedding {

    /** So many sentences, some ten seconds' work, are lost at most when a process is killed that makes vectors. */
    private static final int SENTENCES_AT_ONCE = 1_000;

    /** A process that makes vectors shows some progress more often than that. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How often to look what another process has done. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final Environment environment;
    private final ArticleIndex index;
    private final Supplier<TextEncoder> encoder;

    /** @param encoder asked when there is work for it */
    Embedding(Environment environment, ArticleIndex index, Supplier<TextEncoder> encoder) {
        this.environment = environment;
        this.index = index;
        this.encoder = encoder;
    }

    /** How many articles are without vectors, as of the last commit. */
    int left() {
        try (IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.articlesWithoutVectors();
        }
    }

    /**
     * Gives vectors to all articles of {@code writer} that have none.
     *
     * @param left told how many are without, before each few that get theirs
     */
    void make(ArticleWriter writer, IntConsumer left) {
        for (int now = writer.articlesWithoutVectors(); now > 0; now = writer.articlesWithoutVectors()) {
            left.accept(now);
            writer.addVectors(encoder.get(), SENTENCES_AT_ONCE);
        }
    }

    /**
     * Waits until another process has given vectors to all articles, or is gone, or makes no more.
     *
     * @param left told how many are without, again and again
     */
    void await(BooleanSupplier writerGone, IntConsumer left) {
        int before = Integer.MAX_VALUE;
        Instant progressed = environment.clock().instant();
        for (int now = left(); now > 0; now = left()) {
            left.accept(now);
            if (now != before) {
                before = now;
                progressed = environment.clock().instant();
            }
            boolean stuck = progressed.plus(PATIENCE).isBefore(environment.clock().instant());
            if (stuck || writerGone.getAsBoolean() || !environment.pause(POLL)) {
                return;
            }
        }
    }
}
