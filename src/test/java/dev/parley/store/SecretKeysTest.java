package dev.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are kept encrypted, and a key that is missing or wrong is told plainly. */
class SecretKeysTest {

    private static final Installation INSTALLATION = new Installation("T1", "Talks", "U0", "xoxb-very-secret",
            Set.of(), null,
            Instant.EPOCH);

    @TempDir
    Path folder;

    private void install(String key) {
        try (Store store = Store.open(folder, null, key)) {
            store.installations().put(INSTALLATION);
        }
    }

    private Installation installed(String key) {
        try (Store store = Store.open(folder, null, key)) {
            return store.installations().of("T1").orElseThrow();
        }
    }

    @Test
    void theFirstStartMakesAKeyFileForItsOwnerAlone() throws IOException {
        install(null);

        assertThat(installed(null)).isEqualTo(INSTALLATION);
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Store.KEY_FILE))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).allSatisfy(
                    file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("very-secret"));
        }
    }

    @Test
    void theEnvironmentWins() {
        String key = Sealer.newKey();
        install(key);

        assertThat(installed(key)).isEqualTo(INSTALLATION);
        assertThat(folder.resolve(Store.KEY_FILE)).doesNotExist();
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        install(null);
        Files.delete(folder.resolve(Store.KEY_FILE));

        assertThatThrownBy(() -> installed(null)).isInstanceOf(StoreException.class)
                .hasMessageContaining(
                        "neither is PARLEY_STORE_KEY set, nor is there " + folder.resolve(Store.KEY_FILE));
    }

    @Test
    void anotherKeyIsNoticedBeforeAnythingIsDone() {
        install(null);

        assertThatThrownBy(() -> installed(Sealer.newKey())).isInstanceOf(StoreException.class)
                .hasMessageStartingWith(
                        "PARLEY_STORE_KEY: not the key that the tokens in the state are encrypted with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "AAAA", "no base64 at all!"})
    void whatIsNoKeyIsToldWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> installed(key)).isInstanceOf(StoreException.class)
                .hasMessage("PARLEY_STORE_KEY: not a key, which is 32 random bytes in Base64, as"
                        + " `openssl rand -base64 32` prints them");
    }

    @Test
    void whatIsChangedOrMovedIsNotOpened() {
        Sealer sealer = new Sealer(new byte[Sealer.KEY_LENGTH]);
        byte[] sealed = sealer.seal("T1", "secret");

        assertThat(sealer.open("T1", sealed)).isEqualTo("secret");
        assertThat(sealer.seal("T1", "secret")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealer.open("T2", sealed)).isInstanceOf(Sealer.WrongKeyException.class);
        assertThatThrownBy(() -> sealer.open("T1", Arrays.copyOf(sealed, 5)))
                .isInstanceOf(Sealer.WrongKeyException.class);
        sealed[sealed.length - 1]++;
        assertThatThrownBy(() -> sealer.open("T1", sealed)).isInstanceOf(Sealer.WrongKeyException.class);
    }
}
