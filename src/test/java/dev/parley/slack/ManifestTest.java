package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What operators hand to Slack. */
class ManifestTest {

    /** The fields of each section that Parley's manifests may use, by Slack's own schema of manifests, version 2.0.0. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("", Set.of("_metadata", "display_information", "features", "oauth_config", "settings")),
            Map.entry("_metadata", Set.of("major_version", "minor_version")),
            Map.entry("display_information",
                    Set.of("name", "description", "background_color", "long_description")),
            Map.entry("features",
                    Set.of("app_home", "bot_user", "shortcuts", "slash_commands", "unfurl_domains",
                            "agent_view")),
            Map.entry("features.bot_user", Set.of("display_name", "always_online")),
            Map.entry("features.app_home",
                    Set.of("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled")),
            Map.entry("features.agent_view", Set.of("agent_description", "suggested_prompts")),
            Map.entry("features.slash_commands",
                    Set.of("command", "url", "description", "usage_hint", "should_escape")),
            Map.entry("features.shortcuts", Set.of("name", "type", "callback_id", "description")),
            Map.entry("oauth_config", Set.of("redirect_urls", "scopes")),
            Map.entry("oauth_config.scopes", Set.of("bot")),
            Map.entry("settings",
                    Set.of("event_subscriptions", "interactivity", "org_deploy_enabled",
                            "socket_mode_enabled", "token_rotation_enabled")),
            Map.entry("settings.event_subscriptions", Set.of("request_url", "bot_events")),
            Map.entry("settings.interactivity",
                    Set.of("is_enabled", "request_url", "message_menu_options_url")));

    @ParameterizedTest
    @EnumSource
    void itAsksForTheScopesThatAreCheckedAndNoMore(Manifest manifest) throws Exception {
        List<String> scopes = Scopes.wanted(manifest == Manifest.THREADS);

        assertThat(at(manifest, "oauth_config", "scopes", "bot")).isEqualTo(scopes);
        List<String> lines = Files.readAllLines(Path.of(manifest.path()));
        for (String scope : scopes) {
            int line = lines.indexOf("      - " + scope) + 1;
            assertThat(manifest.lineOf(scope))
                    .isEqualTo(manifest.path() + ", line " + line + ": \"- " + scope + "\"");
            assertThat(lines.get(line - 2)).as("why " + scope).contains("# ");
        }
    }

    @Test
    void itSubscribesToWhatTheBotHears() throws Exception {
        assertThat(at(Manifest.PLAIN, "settings", "event_subscriptions", "bot_events"))
                .isEqualTo(List.of("app_home_opened", "app_mention", "app_uninstalled", "message.im",
                        "tokens_revoked"));
        assertThat(at(Manifest.PLAIN, "settings", "socket_mode_enabled")).isEqualTo(true);
        assertThat(at(Manifest.PLAIN, "features", "app_home", "home_tab_enabled")).isEqualTo(true);
        assertThat(at(Manifest.PLAIN, "features", "app_home", "messages_tab_enabled")).isEqualTo(true);
        assertThat(at(Manifest.PLAIN, "features", "app_home", "messages_tab_read_only_enabled"))
                .isEqualTo(false);
    }

    @Test
    void theOtherHearsMoreAndIsTheSameForTheRest() throws Exception {
        Map<String, Object> plain = leaves(Manifest.PLAIN);
        Map<String, Object> threads = leaves(Manifest.THREADS);

        assertThat(added(plain, threads, "oauth_config.scopes.bot")).isEqualTo(Scopes.THREADS);
        assertThat(added(plain, threads, "settings.event_subscriptions.bot_events"))
                .isEqualTo(List.of("message.channels", "message.groups"));
        assertThat(threads).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource
    void slackKnowsItsFields(Manifest manifest) throws Exception {
        check("", (Map<?, ?>) at(manifest));

        for (Object shortcut : (List<?>) at(manifest, "features", "shortcuts")) {
            assertThat(((Map<?, ?>) shortcut).get("name").toString()).hasSizeLessThanOrEqualTo(24);
            assertThat(((Map<?, ?>) shortcut).keySet()).isEqualTo(FIELDS.get("features.shortcuts"));
        }
        assertThat(at(manifest, "display_information", "name").toString()).hasSizeLessThanOrEqualTo(35);
        assertThat(at(manifest, "display_information", "description").toString())
                .hasSizeLessThanOrEqualTo(140);
        assertThat(at(manifest, "features", "agent_view", "agent_description").toString())
                .hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource
    void itOffersTheCommandAndTheShortcuts(Manifest manifest) throws Exception {
        assertThat(offered(manifest, "slash_commands", "command")).containsExactly(Subcommand.COMMAND);
        assertThat(offered(manifest, "shortcuts", "callback_id")).containsExactly(SourceDesk.CALLBACK,
                AskDesk.CALLBACK);
        assertThat(offered(manifest, "shortcuts", "type")).containsExactly("message", "global");
    }

    private static List<Object> offered(Manifest manifest, String feature, String field) throws Exception {
        return ((List<?>) at(manifest, "features", feature)).stream()
                .<Object>map(one -> ((Map<?, ?>) one).get(field)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theAddressesAreTheEndpoints(Manifest manifest) throws Exception {
        assertThat(Files.readString(Path.of(manifest.path())))
                .contains("request_url: https://parley.example.org" + EventsEndpoint.PATH,
                        "https://parley.example.org" + OAuthApp.REDIRECT);
    }

    private static void check(String section, Map<?, ?> fields) {
        assertThat(FIELDS.get(section)).as(section).isNotNull().containsAll(strings(fields.keySet()));
        fields.forEach((name, value) -> {
            String inner = section.isEmpty() ? String.valueOf(name) : section + "." + name;
            if (value instanceof Map<?, ?> map) {
                check(inner, map);
            } else if (value instanceof List<?> list && list.getFirst() instanceof Map<?, ?>) {
                list.forEach(item -> check(inner, (Map<?, ?>) item));
            }
        });
    }

    /** What the list at {@code place} has more in the second, which is put as in the first. */
    private static List<Object> added(Map<String, Object> one, Map<String, Object> other, String place) {
        List<Object> more = new ArrayList<>((List<?>) other.get(place));
        more.removeAll((List<?>) one.get(place));
        other.put(place, one.get(place));
        return more;
    }

    private static Map<String, Object> leaves(Manifest manifest) throws Exception {
        Map<String, Object> leaves = new TreeMap<>();
        collect("", (Map<?, ?>) at(manifest), leaves);
        return leaves;
    }

    private static void collect(String place, Map<?, ?> fields, Map<String, Object> leaves) {
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                collect(place + name + ".", map, leaves);
            } else {
                leaves.put(place + name, value);
            }
        });
    }

    private static List<String> strings(Set<?> names) {
        return names.stream().map(String::valueOf).toList();
    }

    private static Object at(Manifest manifest, String... keys) throws Exception {
        Object node = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of(manifest.path())));
        for (String key : keys) {
            node = ((Map<?, ?>) node).get(key);
        }
        return node;
    }
}
