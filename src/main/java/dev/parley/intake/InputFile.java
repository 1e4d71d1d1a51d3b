package dev.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file to read.
 *
 * @param path where it is
 * @param identifier what its article is called when it does not say so itself
 * @param name its name, taken apart
 */
record InputFile(Path path, String identifier, FileName name) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** The file's content, unpacked, from its start. */
    InputStream open() throws IOException {
        InputStream file = Files.newInputStream(path);
        if (!name.zipped()) {
            return file;
        }
        try {
            return new GZIPInputStream(file, BUFFER_BYTES);
        } catch (IOException notGzip) {
            file.close();
            throw notGzip;
        }
    }
}
