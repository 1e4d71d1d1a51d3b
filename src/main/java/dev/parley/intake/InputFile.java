package dev.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is
 * @param identifier what its article is called when it does not say so itself
 * @param name its name, taken apart
 */
record InputFile(Path path, String identifier, FileName name) {

    /** The file's content, unpacked, from its start. */
    InputStream open() throws IOException {
        return TextLines.open(path);
    }
}
