package dev.parley;

import dev.parley.embed.TextEncoder;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Loads the model while other things are done. Safe for use by many threads. */
final class ModelLoader implements AutoCloseable {

    private final FutureTask<TextEncoder> loading = new FutureTask<>(TextEncoder::load);

    /** Begins to load. */
    ModelLoader() {
        Thread.ofPlatform().daemon().name("model").start(loading);
    }

    /**
     * The model, as soon as it is loaded.
     *
     * @throws SetupException when it cannot be loaded
     */
    TextEncoder get() {
        try {
            return loading.get();
        } catch (ExecutionException e) {
            throw new SetupException(
                    "the model cannot be loaded (%s); with answer.by-meaning: false Parley goes by words alone"
                            .formatted(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the model was loaded");
        }
    }

    @Override
    public void close() {
        try {
            loading.get().close();
        } catch (ExecutionException neverLoaded) {
            // Whoever needed it has been told.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt(); // The process ends anyway, and the memory with it.
        }
    }
}
