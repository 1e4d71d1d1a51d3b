package dev.parley.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesEndWithALineFeedOrTheFile() throws IOException {
        LineReader lines = new LineReader(bytes("a\n\nb\r\nc"), 10);
        for (String line : List.of("a", "", "b\r", "c")) {
            assertThat(lines.next()).isTrue();
            assertThat(lines.bytes()).asString(UTF_8).isEqualTo(line);
        }
        assertThat(lines.next()).isFalse();
        assertThat(new LineReader(bytes(""), 10).next()).isFalse();
    }

    @Test
    void aLineOfMoreBytesThanAnArrayCanHoldIsPassedOver() throws IOException {
        long length = Integer.MAX_VALUE + 1_000L;
        LineReader lines = new LineReader(
                new SequenceInputStream(new Zeros(length),
                        new SequenceInputStream(bytes("\n12345"), bytes("6\n7"))),
                6);
        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.bytes()).isEmpty();
        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isFalse();
        assertThat(lines.bytes()).asString(UTF_8).isEqualTo("123456");
        assertThat(lines.next()).isTrue();
        assertThat(lines.number()).isEqualTo(3);
    }

    @Test
    void aLineThatCannotBeReadIsNumbered() throws IOException {
        LineReader lines = new LineReader(new SequenceInputStream(bytes("a\nb"), new Zeros(-1)), 10);
        assertThat(lines.next()).isTrue();
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
        assertThat(lines.number()).isEqualTo(2);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** So many zeros, or none but an exception when fewer than zero are asked for. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left < 0) {
                throw new EOFException();
            }
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
