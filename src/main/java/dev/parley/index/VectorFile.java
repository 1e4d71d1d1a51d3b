package dev.parley.index;

import dev.parley.embed.TextEncoder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Vectors that come in a file beside their articles, so that these need not be embedded again. For each article there are, one
 * after the other and with nothing between: its {@link VectorKey}, 64 hexadecimal digits in ASCII; how many sentences it has,
 * in four bytes, the highest first; and {@value TextEncoder#DIMENSIONS} bytes a sentence, in their order.
 */
public final class VectorFile implements KnownVectors {

    /** How many hexadecimal digits SHA-256 has. */
    private static final int KEY_BYTES = 64;

    private final SortedMap<String, List<byte[]>> vectors;

    /** @param vectors the sentences', by key */
    VectorFile(Map<String, List<byte[]>> vectors) {
        this.vectors = new TreeMap<>(vectors);
    }

    /**
     * Reads all of {@code in}, which stays open.
     *
     * @throws EOFException when it ends in the middle of an article
     */
    public static VectorFile read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        Map<String, List<byte[]>> vectors = new HashMap<>();
        for (byte[] key = data.readNBytes(KEY_BYTES); key.length > 0; key = data.readNBytes(KEY_BYTES)) {
            int sentences = data.readInt();
            List<byte[]> ofArticle = new ArrayList<>();
            for (int i = 0; i < sentences; i++) {
                byte[] vector = new byte[TextEncoder.DIMENSIONS];
                data.readFully(vector);
                ofArticle.add(vector);
            }
            vectors.put(new String(key, StandardCharsets.US_ASCII), ofArticle);
        }
        return new VectorFile(vectors);
    }

    /** Writes all to {@code out}, which stays open, the lowest key first, so that the same vectors make the same file. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        for (Map.Entry<String, List<byte[]>> ofArticle : vectors.entrySet()) {
            data.write(ofArticle.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(ofArticle.getValue().size());
            for (byte[] vector : ofArticle.getValue()) {
                data.write(vector);
            }
        }
        data.flush();
    }

    /** What the articles are found by, the lowest first. */
    List<String> keys() {
        return List.copyOf(vectors.keySet());
    }

    @Override
    public Optional<List<byte[]>> vectors(String key, int sentences) {
        return Optional.ofNullable(vectors.get(key)).filter(ofArticle -> ofArticle.size() == sentences);
    }
}
