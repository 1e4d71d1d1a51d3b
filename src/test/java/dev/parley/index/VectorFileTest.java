package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.embed.TextEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorFileTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    private static List<byte[]> vectors(int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            byte[] vector = new byte[TextEncoder.DIMENSIONS];
            Arrays.fill(vector, (byte) (i - 2));
            return vector;
        }).toList();
    }

    private static byte[] write(Map<String, List<byte[]>> vectors) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new VectorFile(vectors).write(out);
        return out.toByteArray();
    }

    private static byte[] ascii(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    private static VectorFile read(byte[] bytes) throws IOException {
        return VectorFile.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] bytes = write(Map.of(TWO, vectors(3), ONE, vectors(0)));

        VectorFile read = read(bytes);

        assertThat(bytes).hasSize(2 * (64 + 4) + 3 * TextEncoder.DIMENSIONS)
                .startsWith(ascii(ONE)).containsSequence(ascii(TWO));
        assertThat(read.keys()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(read.vectors(ONE, 0).orElseThrow()).isEmpty();
        assertThat(read.vectors(TWO, 3).orElseThrow()).usingRecursiveComparison().isEqualTo(vectors(3));
        assertThat(read(write(Map.of())).keys()).isEmpty();
    }

    @Test
    void anotherTextOrAnotherNumberOfSentencesHasNone() throws IOException {
        VectorFile read = read(write(Map.of(ONE, vectors(2))));

        assertThat(read.vectors(TWO, 2)).isEmpty();
        assertThat(read.vectors(ONE, 3)).isEmpty();
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        byte[] bytes = write(Map.of(ONE, vectors(2)));
        for (int length : new int[]{1, 63, 64, 67, 68, bytes.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(bytes, length))).as("%d bytes", length)
                    .isInstanceOf(EOFException.class);
        }
    }
}
