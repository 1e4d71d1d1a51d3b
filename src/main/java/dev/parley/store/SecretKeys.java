package dev.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where the key comes from that secrets are encrypted with: the environment, else a file beside the state. */
final class SecretKeys {

    /** The variable that holds a key. */
    static final String VARIABLE = "PARLEY_STORE_KEY";

    private static final String PLACE = "check";
    private static final String WORD = "parley";

    private SecretKeys() {}

    /**
     * The sealer for what {@code database} holds. With no key anywhere and nothing encrypted yet, a key file is made that its
     * owner alone can read.
     *
     * @param given the key in Base64, from the environment, or null
     * @throws StoreException when there is no key for what is encrypted already, or another than it was encrypted with
     */
    static Sealer sealer(@Nullable String given, Path file, Jdbi database) {
        Optional<byte[]> check = database
                .withHandle(handle -> handle.createQuery("select sealed from secret_check")
                        .mapTo(byte[].class).findOne());
        if (given == null && !Files.exists(file)) {
            if (check.isPresent()) {
                throw new StoreException(
                        "the state holds encrypted tokens, and their key is missing: neither is "
                                + VARIABLE + " set, nor is there " + file);
            }
            make(file);
        }
        String source = given == null ? file.toString() : VARIABLE;
        Sealer sealer = new Sealer(decode(given == null ? read(file) : given, source));
        if (check.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(
                    "insert into secret_check (sealed) select :sealed where not exists (select 1 from secret_check)")
                    .bind("sealed", sealer.seal(PLACE, WORD)).execute());
        }
        // Read back even when it was only just written: another replica may have been first, with another key.
        verify(sealer, source, database);
        return sealer;
    }

    private static void verify(Sealer sealer, String source, Jdbi database) {
        byte[] check = database.withHandle(handle -> handle.createQuery("select sealed from secret_check")
                .mapTo(byte[].class).one());
        try {
            sealer.open(PLACE, check);
        } catch (Sealer.WrongKeyException wrong) {
            throw new StoreException(
                    source + ": not the key that the tokens in the state are encrypted with; replicas"
                            + " that share a database need the same one in " + VARIABLE,
                    wrong);
        }
    }

    private static void make(Path file) {
        FileAttribute<?>[] owner = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, owner);
            Files.writeString(file, Sealer.newKey() + "\n");
        } catch (FileAlreadyExistsException another) {
            // Read like any other.
        } catch (IOException e) {
            throw new StoreException("cannot make a key file " + file + " (" + e + ")", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StoreException("cannot read the key file " + file + " (" + e + ")", e);
        }
    }

    private static byte[] decode(String key, String source) {
        try {
            byte[] decoded = Base64.getDecoder().decode(key.strip());
            if (decoded.length == Sealer.KEY_LENGTH) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below: what it is instead must not be repeated, for it may be a key all the same.
        }
        throw new StoreException(source + ": not a key, which is " + Sealer.KEY_LENGTH
                + " random bytes in Base64, as `openssl rand -base64 " + Sealer.KEY_LENGTH + "` prints them");
    }
}
