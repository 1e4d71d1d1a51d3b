package dev.parley.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: a byte that is none is an error and never becomes another character. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * The text of {@code bytes}, to the character.
     *
     * @throws Unreadable with the line, from 1, of the first byte that is not UTF-8
     */
    static String decode(byte[] bytes) throws Unreadable {
        return decoded(bytes).toString();
    }

    /** @throws Unreadable as {@link #decode} does */
    static void check(byte[] bytes) throws Unreadable {
        decoded(bytes);
    }

    private static CharBuffer decoded(byte[] bytes) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // UTF-8 never takes fewer bytes than UTF-16 takes units, so this cannot overflow.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            throw new Unreadable(lineOf(bytes, at),
                    String.format("not UTF-8 (0x%02X at byte %d)", bytes[at], at));
        }
        return out.flip();
    }

    /** {@code text} without a byte-order mark at its start; one anywhere else is text. */
    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Whether every surrogate in {@code text} has its partner: only then is it Unicode text at all. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static long lineOf(byte[] bytes, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
