package dev.parley;

import dev.parley.embed.TextEncoder;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Loads the model while other things are done. Safe for use by many threads. */
final class ModelLoader implements AutoCloseable {

    /** The system property that names the folder where the launcher has the model's files; else they are resources. */
    private static final String FOLDER = "parley.model";

    private final FutureTask<TextEncoder> loading = new FutureTask<>(ModelLoader::load);

    /** Begins to load. */
    ModelLoader() {
        Thread.ofPlatform().daemon().name("model").start(loading);
    }

    private static TextEncoder load() {
        String folder = System.getProperty(FOLDER);
        return folder == null ? TextEncoder.load() : TextEncoder.load(Path.of(folder));
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
