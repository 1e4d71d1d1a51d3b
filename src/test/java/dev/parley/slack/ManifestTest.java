package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestTest {

    private static final Path MANIFEST = Path.of("config/manifest.yaml");

    @Test
    void itAsksForTheScopesThatAreCheckedAndNoMore() throws Exception {
        assertThat(at("oauth_config", "scopes", "bot")).isEqualTo(Scopes.NEEDED);
    }

    @Test
    void itSubscribesToWhatTheBotHears() throws Exception {
        assertThat(at("settings", "event_subscriptions", "bot_events"))
                .isEqualTo(List.of("app_mention", "message.im"));
        assertThat(at("settings", "socket_mode_enabled")).isEqualTo(true);
        assertThat(at("features", "app_home", "messages_tab_enabled")).isEqualTo(true);
        assertThat(at("features", "app_home", "messages_tab_read_only_enabled")).isEqualTo(false);
    }

    @Test
    void thatForThreadsIsTheSameWithTheHistoryOfChannels() throws Exception {
        Map<String, Object> plain = read(MANIFEST);
        Map<String, Object> threads = read(Path.of("config/manifest-threads.yaml"));
        at(threads, "oauth_config", "scopes", "bot").removeAll(List.of("channels:history", "groups:history"));
        at(threads, "settings", "event_subscriptions", "bot_events")
                .removeAll(List.of("message.channels", "message.groups"));

        assertThat(threads).isEqualTo(plain);
    }

    @Test
    void itOffersTheShortcutThatIsAnswered() throws Exception {
        assertThat(Files.readString(MANIFEST)).contains("callback_id: " + SourceDesk.CALLBACK,
                "command: " + Subcommand.COMMAND);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Path manifest) throws Exception {
        return (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(manifest));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> at(Map<String, Object> manifest, String... keys) {
        Object node = manifest;
        for (String key : keys) {
            node = ((Map<?, ?>) node).get(key);
        }
        return (List<Object>) node;
    }

    @Test
    void theAddressForHttpIsTheEndpoints() throws Exception {
        assertThat(Files.readString(MANIFEST))
                .contains("request_url: https://parley.example.org" + EventsEndpoint.PATH);
    }

    private static Object at(String... keys) throws Exception {
        Object node = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(MANIFEST));
        for (String key : keys) {
            node = ((Map<?, ?>) node).get(key);
        }
        return node;
    }
}
