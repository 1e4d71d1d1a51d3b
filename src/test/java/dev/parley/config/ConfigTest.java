package dev.parley.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {

    private static final Map<String, String> HOME = Map.of("HOME", "/home/ann");

    /** For each key, a value beside the default, and where it must arrive. */
    private static final Map<String, Arrival> ARRIVALS = Map.ofEntries(
            entry("data", new Arrival("/srv/parley", Config::data)),
            entry("answer.threshold", new Arrival("0.75", config -> config.answer().threshold())),
            entry("answer.synonyms", new Arrival("/srv/synonyms.txt", config -> config.answer().synonyms())),
            entry("answer.by-meaning", new Arrival("false", config -> config.answer().byMeaning())),
            entry("server.address", new Arrival("0.0.0.0", config -> config.server().address())),
            entry("server.port", new Arrival("0", config -> config.server().port())),
            entry("slack.public-url",
                    new Arrival("https://parley.example.org", config -> config.slack().publicUrl())),
            entry("slack.threads", new Arrival("true", config -> config.slack().threads())),
            entry("intake.max-article-bytes",
                    new Arrival("4096", config -> config.intake().maxArticleBytes())),
            entry("store.url", new Arrival("jdbc:postgresql://db/parley", config -> config.store().url())),
            entry("access.editors", new Arrival("U1", config -> String.join(" ", config.access().editors()))),
            entry("limits.questions-per-person",
                    new Arrival("7", config -> config.limits().questionsPerPerson())),
            entry("limits.questions-per-channel",
                    new Arrival("8", config -> config.limits().questionsPerChannel())),
            entry("limits.waiting-questions",
                    new Arrival("9", config -> config.limits().waitingQuestions())),
            entry("privacy.keep-questions", new Arrival("0", config -> config.privacy().keepQuestions())),
            entry("log.level", new Arrival("debug", config -> config.log().level())),
            entry("log.format", new Arrival("json", config -> config.log().format())));

    private record Arrival(String value, Function<Config, Object> place) {
        String in(Config config) {
            return String.valueOf(place.apply(config)).toLowerCase(Locale.ROOT);
        }

        String expected() {
            return value.toLowerCase(Locale.ROOT);
        }
    }

    @TempDir
    private Path folder;

    private Config load(String yaml, Map<String, String> environment) throws ConfigException, IOException {
        return Config.load(write(yaml), null, environment, folder);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("parley.yaml"), yaml);
    }

    private List<String> problems(String yaml, Map<String, String> environment) throws IOException {
        Path file = write(yaml);
        return problems(file, environment).stream().map(line -> line.replace(folder + "/", "")).toList();
    }

    private List<String> problems(Path file, Map<String, String> environment) {
        ConfigException wrong = catchThrowableOfType(ConfigException.class,
                () -> Config.load(file, null, environment, folder));
        assertThat(wrong).isNotNull();
        assertThat(wrong).hasMessage(String.join("\n", wrong.problems()));
        assertThat(wrong.problems()).allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
        return wrong.problems();
    }

    @Test
    void withNothingSaidEveryKeyHasItsDefault() throws ConfigException {
        assertThat(Config.load(null, null, HOME, folder))
                .isEqualTo(new Config(Path.of("/home/ann/.local/share/parley"),
                        new Config.Answer(0.5, null, true), new Config.Server("127.0.0.1", 8080),
                        new Config.Intake(16 * 1024 * 1024, List.of()), new Config.Limits(60, 120, 1000),
                        new Config.Privacy(90),
                        new Config.Log(Config.Log.Level.INFO, Config.Log.Format.TEXT),
                        new SlackAccess(null, null, null, null, null, null, null, false),
                        new StoreAccess(null, null, null, null),
                        new Config.Access(Set.of(), List.of()), null));
    }

    @Test
    void everyKeyArrivesFromTheFile() throws Exception {
        assertThat(ARRIVALS).containsOnlyKeys(Setting.ALL.stream().map(Setting::key).toList());
        for (Setting<?> setting : Setting.ALL) {
            Arrival arrival = ARRIVALS.get(setting.key());
            String[] names = setting.key().split("\\.", 2);
            String yaml = names.length == 1
                    ? names[0] + ": " + arrival.value()
                    : names[0] + ":\n  " + names[1] + ": " + arrival.value();
            assertThat(arrival.in(Config.load(null, null, HOME, folder))).isNotEqualTo(arrival.expected());
            assertThat(arrival.in(load(yaml, HOME))).isEqualTo(arrival.expected());
            assertThat(arrival.in(load(setting.key() + ": '" + arrival.value() + "'", HOME)))
                    .isEqualTo(arrival.expected());
        }
    }

    @Test
    void everyKeyArrivesFromTheEnvironmentWhichWins() throws Exception {
        for (Setting<?> setting : Setting.ALL) {
            Arrival arrival = ARRIVALS.get(setting.key());
            Map<String, String> environment = new HashMap<>(HOME);
            environment.put(setting.variable(), arrival.value());
            String other = Stream.of("x", "jdbc:postgresql:x", "U9", "https://x.example.org")
                    .filter(text -> setting.read(text).isPresent()).findFirst()
                    .orElse(setting.defaultText());
            Config config = load(setting.key() + ": " + other, environment);
            assertThat(arrival.in(config)).isEqualTo(arrival.expected());
        }
        assertThat(Setting.ANSWER_THRESHOLD.variable()).isEqualTo("PARLEY_ANSWER_THRESHOLD");
        assertThat(Setting.INTAKE_MAX_ARTICLE_BYTES.variable()).isEqualTo("PARLEY_INTAKE_MAX_ARTICLE_BYTES");
    }

    @Test
    void theFileThatComesWithParleyHoldsEveryKeyWithItsDefaultAndAComment() throws Exception {
        Path file = Path.of("config", "parley.yaml");
        List<String> lines = Files.readAllLines(file);
        List<YamlKeys.Entry> entries = YamlKeys.read(Files.readString(file));
        assertThat(entries).extracting(YamlKeys.Entry::key)
                .containsExactlyElementsOf(Setting.ALL.stream().map(Setting::key).toList());
        for (int i = 0; i < entries.size(); i++) {
            Setting<?> setting = Setting.ALL.get(i);
            assertThat(entries.get(i).value()).as(setting.key()).isEqualTo(setting.defaultText());
            assertThat(commentAbove(lines, entries.get(i).line())).as(setting.key())
                    .isEqualTo(setting.help());
        }
        Config read = Config.load(file, null, HOME, Path.of("").toAbsolutePath());
        Config defaults = Config.load(null, null, HOME, folder);
        assertThat(read).usingRecursiveComparison().ignoringFields("file").isEqualTo(defaults);
    }

    private static String commentAbove(List<String> lines, int line) {
        List<String> comment = new ArrayList<>();
        for (int i = line - 2; i >= 0 && lines.get(i).strip().startsWith("#"); i--) {
            comment.addFirst(lines.get(i).strip().substring(1).strip());
        }
        return comment.stream().collect(Collectors.joining(" "));
    }

    @Test
    void everyDefaultIsAValueOfItsKey() {
        assertThat(Setting.ALL)
                .allSatisfy(setting -> assertThat(setting.read(setting.defaultText())).isPresent());
    }

    @Test
    void theOptionNamesTheFileElseTheVariableElseItLiesInConfig() throws Exception {
        Path usual = Files.createDirectories(folder.resolve("config")).resolve("parley.yaml");
        Files.writeString(usual, "server: {port: 1}");
        Files.writeString(folder.resolve("two.yaml"), "server: {port: 2}");
        Files.writeString(folder.resolve("three.yaml"), "server: {port: 3}");
        Map<String, String> named = Map.of("HOME", "/home/ann", "PARLEY_CONFIG", "two.yaml");
        assertThat(Config.load(null, null, HOME, folder).server().port()).isEqualTo(1);
        assertThat(Config.load(null, null, HOME, folder).file()).isEqualTo(usual);
        assertThat(Config.load(null, null, named, folder).server().port()).isEqualTo(2);
        assertThat(Config.load(Path.of("three.yaml"), null, named, folder).server().port()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThat(problems(Path.of("none.yaml"), HOME))
                .containsExactly(folder.resolve("none.yaml") + ": no such file");
        assertThat(problems((Path) null, Map.of("HOME", "/h", "PARLEY_CONFIG", "none.yaml")))
                .containsExactly(folder.resolve("none.yaml") + ": no such file");
        assertThat(problems(folder, HOME)).singleElement().asString().contains("cannot be read");
    }

    @Test
    void theDataFolderIsTheOptionElseTheVariableElseTheFileElseTheXdgDataHome() throws Exception {
        Map<String, String> xdg = Map.of("HOME", "/home/ann", "XDG_DATA_HOME", "/xdg");
        assertThat(load("data: ''", xdg).data()).isEqualTo(Path.of("/xdg/parley"));
        assertThat(load("data: ~", xdg).data()).isEqualTo(Path.of("/xdg/parley"));
        assertThat(load("", Map.of("HOME", "/home/ann", "XDG_DATA_HOME", "relative")).data())
                .isEqualTo(Path.of("/home/ann/.local/share/parley"));
        assertThat(load("data: kept", xdg).data()).isEqualTo(folder.resolve("kept"));
        assertThat(load("data: ~/kept", xdg).data()).isEqualTo(Path.of("/home/ann/kept"));
        assertThat(load("data: kept", Map.of("PARLEY_DATA", "/variable")).data())
                .isEqualTo(Path.of("/variable"));
        assertThat(Config.load(null, Path.of("option"), Map.of("PARLEY_DATA", "/variable"), folder).data())
                .isEqualTo(folder.resolve("option"));
        assertThat(problems("", Map.of())).containsExactly(
                "data: the home folder is not known, because HOME is not set; set PARLEY_DATA");
    }

    @Test
    void theSecretsOfTheStateComeFromTheEnvironmentAloneAndAreNotShown() throws Exception {
        Config config = load("",
                Map.of("HOME", "/h", "PARLEY_STORE_USER", "ann", "PARLEY_STORE_PASSWORD", "hush",
                        "PARLEY_STORE_KEY", "AAAA"));
        assertThat(config.store()).isEqualTo(new StoreAccess(null, "ann", "hush", "AAAA"));
        assertThat(config.toString()).doesNotContain("hush", "AAAA");
        assertThat(problems("store: {password: hush, url: 'jdbc:mysql://db'}", HOME)).containsExactly(
                "parley.yaml, line 1: unknown key store.password; it comes from the environment only:"
                        + " PARLEY_STORE_PASSWORD",
                "parley.yaml, line 1: store.url: \"jdbc:mysql://db\" is not a URL such as"
                        + " jdbc:postgresql://db.example.org/parley");
    }

    @Test
    void aPrivateCollectionIsSeenInOneWorkspace() throws Exception {
        assertThat(load("""
                access:
                  private:
                    embargoed: {workspace: T1, channels: "C1, C2", people: U1}
                    v1.2 drafts:
                      workspace: T2
                """, HOME).access().privateCollections()).containsExactly(
                new PrivateCollection("embargoed", "T1", Set.of("C1", "C2"), Set.of("U1")),
                new PrivateCollection("v1.2 drafts", "T2", Set.of(), Set.of()));
        assertThat(problems("""
                access:
                  private:
                    embargoed: {channels: general}
                    drafts: {workspace: T1, readers: U1}
                    none: {people: U1}
                    two: {workspace: "T1, T2"}
                """, HOME)).containsExactly(
                "parley.yaml, line 3: access.private.embargoed.channels: \"general\" is not identifiers of Slack's such as"
                        + " U0123ABCD, separated by commas",
                "parley.yaml, line 4: unknown key access.private.drafts.readers; a private collection is access.private.NAME"
                        + " with workspace, channels, people",
                "access.private.none.workspace: names one workspace, as T0123ABCD",
                "access.private.two.workspace: names one workspace, as T0123ABCD");
    }

    @Test
    void aCollectionIsKeptForSomeTime() throws Exception {
        assertThat(load("""
                intake:
                  keep:
                    wire: {days: 30}
                    v1.2 drafts:
                      days: 7
                      articles: 1000
                """, HOME).intake().keep()).containsExactly(new KeptCollection("v1.2 drafts", 7, 1000),
                new KeptCollection("wire", 30, null));
        assertThat(problems("""
                intake:
                  keep:
                    wire: {days: 0, hours: 3}
                    drafts: {articles: many}
                """, HOME)).containsExactly(
                "parley.yaml, line 3: intake.keep.wire.days: \"0\" is not a whole number from 1 to 1000000000",
                "parley.yaml, line 3: unknown key intake.keep.wire.hours; what is kept of a collection is"
                        + " intake.keep.NAME with days, articles",
                "parley.yaml, line 4: intake.keep.drafts.articles: \"many\" is not a whole number from 1 to"
                        + " 1000000000");
    }

    @Test
    void anEmptyVariableSaysNothing() throws Exception {
        assertThat(load("server: {port: 1}",
                Map.of("HOME", "/home/ann", "PARLEY_SERVER_PORT", "", "PARLEY_OTHER", "",
                        "SLACK_BOT_TOKEN", "", "PARLEY_CONFIG", ""))
                .server().port()).isEqualTo(1);
    }

    @Test
    void aFileMaySayNothing() throws Exception {
        for (String yaml : List.of("", "# nothing\n", "---\n", "log:\n  # level: debug\n", "\ufeff",
                "log: {}\n")) {
            assertThat(load(yaml, HOME).log().level()).isEqualTo(Config.Log.Level.INFO);
        }
    }

    @Test
    void allThatIsWrongIsSaidTogether() throws IOException {
        String yaml = """
                answer:
                  treshold: 0.5
                  threshold: 1.5
                server:
                  port: 70000
                  port: 80
                  address: [a, b]
                log: debug
                threshold: 1
                weather: "sunny\\e[31m"
                """;
        Map<String, String> environment = Map.ofEntries(entry("HOME", "/home/ann"),
                entry("PARLEY_LOG_LEVLE", "x"),
                entry("PARLEY_LOG_FORMAT", "xml\u001b"), entry("PARLEY_PORT", "80"),
                entry("PARLEY_WEATHER", "x"),
                entry("PATH", "x"));
        assertThat(problems(yaml, environment)).containsExactly(
                "parley.yaml, line 2: unknown key answer.treshold; did you mean answer.threshold?",
                "parley.yaml, line 3: answer.threshold: \"1.5\" is not a number from 0 to 1",
                "parley.yaml, line 5: server.port: \"70000\" is not a whole number from 0 to 65535",
                "parley.yaml, line 6: server.port is given twice, first in line 5",
                "parley.yaml, line 7: server.address takes one value, not a list, a section or an alias",
                "parley.yaml, line 8: unknown key log; it is a section, with log.format, log.level",
                "parley.yaml, line 9: unknown key threshold; did you mean answer.threshold?",
                "parley.yaml, line 10: unknown key weather",
                "PARLEY_LOG_FORMAT: \"xml\\u001b\" is not one of json, text",
                "PARLEY_LOG_LEVLE: unknown variable; did you mean PARLEY_LOG_LEVEL?",
                "PARLEY_PORT: unknown variable; did you mean PARLEY_SERVER_PORT?",
                "PARLEY_WEATHER: unknown variable");
    }

    @Test
    void aValueThatAKeyDoesNotTakeIsRefused() throws IOException {
        Map<String, List<String>> wrong = Map.of("answer.threshold",
                List.of("NaN", "-0.1", "1.01", "1e0", "0x1p0", "''", "half"),
                "server.port", List.of("-1", "65536", "80.0", "0x50", "99999999999999999999", "~"),
                "answer.by-meaning", List.of("maybe", "1", "''"), "server.address",
                List.of("''", "'a b'", "http://a/"),
                "intake.max-article-bytes", List.of("16 MiB", "0", "1023", "268435457"),
                "limits.waiting-questions", List.of("0", "1000001", "'1,000'"), "privacy.keep-questions",
                List.of("-1", "3651", "''", "for ever"), "log.level",
                List.of("INFO", "trace"),
                "data", List.of("\"\\0\""));
        for (Map.Entry<String, List<String>> key : wrong.entrySet()) {
            for (String value : key.getValue()) {
                assertThat(problems(key.getKey() + ": " + value, HOME)).singleElement().asString()
                        .startsWith("parley.yaml, line 1: " + key.getKey() + ": ");
            }
        }
        assertThat(problems((Path) null, Map.of("HOME", "/h", "PARLEY_CONFIG", "\0")))
                .containsExactly("PARLEY_CONFIG: \"\\u0000\" is not a path");
    }

    @Test
    void textThatIsNoYamlIsRefusedWithItsLine() throws IOException {
        assertThat(problems("log:\n  level: [", HOME)).singleElement().asString()
                .startsWith("parley.yaml, line ").contains("no YAML");
        assertThat(problems("log:\n\tlevel: info", HOME)).singleElement().asString()
                .startsWith("parley.yaml, line 2: no YAML");
        assertThat(problems("hello", HOME))
                .containsExactly("parley.yaml, line 1: not lines of \"key: value\"");
        assertThat(problems("data: a\n---\ndata: b", HOME))
                .containsExactly("parley.yaml, line 3: not lines of \"key: value\"");
        assertThat(problems("? [a]\n: b", HOME)).containsExactly("parley.yaml, line 1: a key is not text");
        assertThat(problems("a: ".repeat(40), HOME)).singleElement().asString().contains("line 1");
        assertThat(problems("data: " + "[".repeat(20_000), HOME)).singleElement().asString()
                .contains("nested too deep");
        assertThat(problems("{a: ".repeat(20_000), HOME)).singleElement().asString()
                .contains("nested too deep");
        assertThat(problems("a: &a [x]\ndata: *a", HOME))
                .contains("parley.yaml, line 2: data takes one value, not a list, a section or an alias");
        Path latin = Files.write(folder.resolve("latin.yaml"),
                "data: café".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(latin, HOME)).containsExactly(latin + ": not UTF-8");
    }

    @Test
    void whatKubernetesSaysOfAServiceCalledParleyIsNotForParley() throws ConfigException {
        Map<String, String> environment = Map.of("HOME", "/h", "PARLEY_SERVICE_HOST", "10.0.0.1",
                "PARLEY_SERVICE_PORT", "80",
                "PARLEY_SERVICE_PORT_HTTP", "80", "PARLEY_PORT", "tcp://10.0.0.1:80", "PARLEY_PORT_80_TCP",
                "tcp://10.0.0.1:80",
                "PARLEY_PORT_80_TCP_ADDR", "10.0.0.1", "PARLEY_WEB_SERVICE_HOST", "10.0.0.2");
        assertThat(Config.load(null, null, environment, folder).server().port()).isEqualTo(8080);
    }
}
