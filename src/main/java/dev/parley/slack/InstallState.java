package dev.parley.slack;

import dev.parley.store.UsedStates;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a browser to Slack and back, so that nobody can make another install a workspace of his. It is signed: any replica
 * can check it, and who only looks at the page leaves nothing in the store.
 */
final class InstallState {

    /** How long somebody may take to read what Parley asks for, and to press "Allow". */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int RANDOM_BYTES = 16;
    private static final int SIGNED_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final String MAC = "HmacSHA256";

    /** What a state is found to be. */
    enum Outcome {
        GOOD, FORGED, EXPIRED, OF_ANOTHER_BROWSER, USED
    }

    private final SecretKeySpec key;
    private final UsedStates used;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    InstallState(String secret, UsedStates used, InstantSource clock) {
        this.key = new SecretKeySpec(("install state " + secret).getBytes(StandardCharsets.UTF_8), MAC);
        this.used = used;
        this.clock = clock;
    }

    /** A new one, for the address and for a cookie alike. */
    String next() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES).put(bytes)
                .putLong(clock.instant().plus(LIFE).getEpochSecond()).array();
        byte[] signature = sign(signed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                ByteBuffer.allocate(signed.length + signature.length).put(signed).put(signature).array());
    }

    /**
     * Uses one that came back.
     *
     * @param state in the address, or null
     * @param cookie in the browser, or null
     */
    Outcome use(@Nullable String state, @Nullable String cookie) {
        byte[] bytes = state == null ? new byte[0] : decode(state);
        if (state == null || bytes.length <= SIGNED_BYTES) {
            return Outcome.FORGED;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] signed = new byte[SIGNED_BYTES];
        buffer.get(signed);
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        if (!MessageDigest.isEqual(signature, sign(signed))) {
            return Outcome.FORGED;
        }
        Instant expires = Instant.ofEpochSecond(ByteBuffer.wrap(signed).getLong(RANDOM_BYTES));
        if (!clock.instant().isBefore(expires)) {
            return Outcome.EXPIRED;
        }
        if (!state.equals(cookie)) {
            return Outcome.OF_ANOTHER_BROWSER;
        }
        return used.use(state, expires, clock.instant()) ? Outcome.GOOD : Outcome.USED;
    }

    /** Empty when it is no Base64. */
    private static byte[] decode(String state) {
        try {
            return Base64.getUrlDecoder().decode(state);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] sign(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
