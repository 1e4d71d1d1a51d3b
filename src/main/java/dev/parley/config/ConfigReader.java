package dev.parley.config;

import dev.parley.config.YamlKeys.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the configuration once, and collects all that is wrong with it on the way. */
final class ConfigReader {

    /** What every variable of Parley begins with. */
    static final String PREFIX = "PARLEY_";

    private static final String FILE_VARIABLE = PREFIX + "CONFIG";

    /** What Kubernetes puts into the environment of every container beside a service called "parley" or "parley-…". */
    private static final Pattern SERVICE_LINK = Pattern
            .compile(
                    "PARLEY_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private static final Map<String, Setting<?>> BY_KEY = Setting.ALL.stream()
            .collect(Collectors.toMap(Setting::key, Function.identity()));

    private static final Map<String, Setting<?>> BY_VARIABLE = Setting.ALL.stream()
            .collect(Collectors.toMap(Setting::variable, Function.identity()));

    /** Variables without their prefix, which would make any two look alike. */
    private static final Set<String> VARIABLE_ENDINGS = Stream
            .concat(BY_VARIABLE.keySet().stream(),
                    Stream.concat(Stream.of(FILE_VARIABLE), StoreAccess.SECRETS.stream()))
            .map(variable -> variable.substring(PREFIX.length())).collect(Collectors.toSet());

    private final Map<String, String> environment;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final PrivateCollections privateCollections = new PrivateCollections(problems::add);

    private final KeptCollections keptCollections = new KeptCollections(problems::add);

    /** What the operator says, by key; only texts that the key takes. */
    private final Map<String, String> said = new HashMap<>();

    ConfigReader(Map<String, String> environment, Path folder) {
        this.environment = new TreeMap<>(environment);
        this.environment.values().removeIf(String::isEmpty);
        this.folder = folder;
    }

    Config read(@Nullable Path configOption, @Nullable Path dataOption) throws ConfigException {
        Optional<Path> file = file(configOption);
        file.ifPresent(this::readFile);
        readEnvironment();
        SlackAccess slack = SlackAccess.of(environment, value(Setting.SLACK_PUBLIC_URL),
                value(Setting.SLACK_THREADS), problems::add);
        List<PrivateCollection> hidden = privateCollections.all();
        Path data = dataOption == null ? dataFolder() : folder.resolve(dataOption);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Config(data,
                new Config.Answer(value(Setting.ANSWER_THRESHOLD), synonyms(),
                        value(Setting.ANSWER_BY_MEANING)),
                new Config.Server(value(Setting.SERVER_ADDRESS), value(Setting.SERVER_PORT)),
                new Config.Intake(value(Setting.INTAKE_MAX_ARTICLE_BYTES), keptCollections.all()),
                new Config.Limits(value(Setting.LIMITS_QUESTIONS_PER_PERSON),
                        value(Setting.LIMITS_QUESTIONS_PER_CHANNEL), value(Setting.LIMITS_WAITING_QUESTIONS)),
                new Config.Privacy(value(Setting.PRIVACY_KEEP_QUESTIONS)),
                new Config.Log(value(Setting.LOG_LEVEL), value(Setting.LOG_FORMAT)), slack,
                StoreAccess.of(value(Setting.STORE_URL), environment),
                new Config.Access(value(Setting.ACCESS_EDITORS), hidden),
                file.orElse(null));
    }

    private Optional<Path> file(@Nullable Path configOption) {
        if (configOption != null) {
            return Optional.of(folder.resolve(configOption));
        }
        String variable = environment.get(FILE_VARIABLE);
        if (variable == null) {
            return Optional.of(folder.resolve("config").resolve("parley.yaml")).filter(Files::exists);
        }
        try {
            return Optional.of(folder.resolve(variable));
        } catch (InvalidPathException notAPath) {
            problems.add(FILE_VARIABLE + ": \"" + Shown.of(variable) + "\" is not a path");
            return Optional.empty();
        }
    }

    private void readFile(Path file) {
        String name = Shown.of(file.toString());
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            readEntries(name, YamlKeys.read(text.startsWith("\ufeff") ? text.substring(1) : text));
        } catch (NoSuchFileException missing) {
            problems.add(name + ": no such file");
        } catch (AccessDeniedException closed) {
            problems.add(name + ": no permission to read it");
        } catch (CharacterCodingException notText) {
            problems.add(name + ": not UTF-8");
        } catch (IOException unreadable) {
            problems.add(name + ": cannot be read: " + Shown.of(String.valueOf(unreadable.getMessage())));
        } catch (YamlKeys.Broken broken) {
            problems.add(name + ", line " + broken.line() + ": " + Shown.of(broken.reason()));
        }
    }

    private void readEntries(String name, List<Entry> entries) {
        Map<String, Integer> lines = new HashMap<>();
        for (Entry entry : entries) {
            String place = name + ", line " + entry.line() + ": ";
            Integer before = lines.putIfAbsent(entry.key(), entry.line());
            if (before != null) {
                problems.add(place + Shown.of(entry.key()) + " is given twice, first in line " + before);
            } else {
                readEntry(place, entry);
            }
        }
    }

    private void readEntry(String place, Entry entry) {
        Setting<?> setting = BY_KEY.get(entry.key());
        String value = entry.value();
        if (PrivateCollections.holds(entry.key())) {
            privateCollections.read(place, entry.key(), value);
        } else if (KeptCollections.holds(entry.key())) {
            keptCollections.read(place, entry.key(), value);
        } else if (setting == null) {
            // A section whose keys are all commented out says nothing.
            if (!isSection(entry.key()) || (value != null && !value.isEmpty())) {
                problems.add(place + unknownKey(entry.key()));
            }
        } else if (value == null) {
            problems.add(place + setting.key() + " takes one value, not a list, a section or an alias");
        } else {
            say(setting, value, place + setting.key());
        }
    }

    private static boolean isSection(String key) {
        return BY_KEY.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private static String unknownKey(String key) {
        String problem = "unknown key " + Shown.of(key);
        if (isSection(key)) {
            return problem + "; it is a section, with "
                    + BY_KEY.keySet().stream().filter(known -> known.startsWith(key + ".")).sorted()
                            .collect(Collectors.joining(", "));
        }
        if (key.startsWith("slack") && Nearest.to(key, BY_KEY.keySet()).isEmpty()) {
            return problem + "; Slack's tokens come from the environment only: "
                    + String.join(", ", SlackAccess.SECRETS);
        }
        String variable = Setting.variable(key);
        if (StoreAccess.SECRETS.contains(variable)) {
            return problem + "; it comes from the environment only: " + variable;
        }
        return problem + meant(key, "", BY_KEY.keySet());
    }

    private static String meant(String written, String prefix, Set<String> known) {
        return Nearest.to(written, known).map(name -> "; did you mean " + prefix + name + "?").orElse("");
    }

    private void readEnvironment() {
        environment.forEach((variable, value) -> {
            Setting<?> setting = BY_VARIABLE.get(variable);
            if (setting != null) {
                say(setting, value, variable);
            } else if (variable.startsWith(PREFIX) && !variable.equals(FILE_VARIABLE)
                    && !StoreAccess.SECRETS.contains(variable) && !isServiceLink(variable, value)) {
                problems.add(Shown.of(variable) + ": unknown variable"
                        + meant(variable.substring(PREFIX.length()), PREFIX, VARIABLE_ENDINGS));
            }
        });
    }

    /** PARLEY_PORT alone may also be an operator's slip for PARLEY_SERVER_PORT; a link to a service has a URL there. */
    private static boolean isServiceLink(String variable, String value) {
        return SERVICE_LINK.matcher(variable).matches()
                && (!variable.equals("PARLEY_PORT") || value.contains("://"));
    }

    private void say(Setting<?> setting, String value, String place) {
        if (setting.read(value).isPresent()) {
            said.put(setting.key(), value);
        } else {
            problems.add(place + ": \"" + Shown.of(value) + "\" is not " + setting.kind().wanted());
        }
    }

    private <T> T value(Setting<T> setting) {
        String text = said.getOrDefault(setting.key(), setting.defaultText());
        return setting.read(text)
                .orElseThrow(() -> new IllegalStateException("not a value of " + setting.key()));
    }

    private @Nullable Path synonyms() {
        String text = value(Setting.ANSWER_SYNONYMS);
        return text.isEmpty() ? null : underHome(text);
    }

    private Path dataFolder() {
        String text = value(Setting.DATA);
        if (text.isEmpty()) {
            Path xdg = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
            // The XDG Base Directory Specification: a relative path is invalid and to be ignored.
            return xdg.isAbsolute()
                    ? xdg.resolve("parley")
                    : home().resolve(".local").resolve("share").resolve("parley");
        }
        return underHome(text);
    }

    /** Reads "~" as the home folder, which a shell does not do in a file. */
    private Path underHome(String text) {
        boolean underHome = text.equals("~") || text.startsWith("~/");
        return underHome ? home().resolve(text.substring(Math.min(2, text.length()))) : folder.resolve(text);
    }

    private Path home() {
        String home = environment.getOrDefault("HOME", environment.get("USERPROFILE"));
        if (home == null) {
            problems.add(Setting.DATA.key() + ": the home folder is not known, because HOME is not set; set "
                    + Setting.DATA.variable());
            return folder;
        }
        return folder.resolve(home);
    }
}
