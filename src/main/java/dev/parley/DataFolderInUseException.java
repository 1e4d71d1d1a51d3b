package dev.parley;

import java.nio.file.Path;

/** Another process writes the data folder, and it takes no work from others; the message says who it is. */
public final class DataFolderInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderInUseException(Path data, String holder) {
        super("the data folder %s is being written by %s; try again when it is done".formatted(data,
                holder.isEmpty() ? "another process" : holder));
    }
}
