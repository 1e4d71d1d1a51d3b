package dev.parley.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What values a key takes.
 *
 * @param wanted completes "is not …": "a number from 0 to 1"
 * @param read the value of a text, empty when it is none
 */
public record Kind<T>(String wanted, Function<String, Optional<T>> read) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,17})?|\\.\\d{1,17}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z][A-Z0-9]{1,30}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_%\\[\\]-]{1,255}");

    private static final Pattern PUBLIC_URL = Pattern
            .compile("(https://[A-Za-z0-9.-]{1,255}|http://(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?/?");

    /** A number from 0 to 1, inclusive. */
    static Kind<Double> fraction() {
        return new Kind<>("a number from 0 to 1", text -> Optional.of(text).filter(DECIMAL.asMatchPredicate())
                .map(Double::parseDouble).filter(number -> number <= 1));
    }

    /** A whole number in plain decimal digits; both bounds are inclusive. */
    static Kind<Integer> whole(int least, int most) {
        return new Kind<>("a whole number from " + least + " to " + most,
                text -> Optional.of(text).filter(WHOLE.asMatchPredicate()).map(Integer::parseInt)
                        .filter(number -> number >= least && number <= most));
    }

    /** One of the constants of an enum, written in lower case. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        String names = Arrays.stream(type.getEnumConstants()).map(Kind::lower)
                .collect(Collectors.joining(", "));
        return new Kind<>("one of " + names,
                text -> Arrays.stream(type.getEnumConstants()).filter(value -> lower(value).equals(text))
                        .findFirst());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@code true} or {@code false}. */
    static Kind<Boolean> yesOrNo() {
        return new Kind<>("true or false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** An address or a name of a host; whether it exists is seen when it is used. */
    static Kind<String> host() {
        return new Kind<>("an address or the name of a host",
                text -> Optional.of(text).filter(HOST.asMatchPredicate()));
    }

    /** Slack's identifiers of people, channels or workspaces, separated by commas or spaces; perhaps none. */
    static Kind<Set<String>> identifiers() {
        return new Kind<>("identifiers of Slack's such as U0123ABCD, separated by commas", text -> {
            Set<String> identifiers = Arrays.stream(text.split("[\\s,]+")).filter(part -> !part.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            return identifiers.stream().allMatch(IDENTIFIER.asMatchPredicate())
                    ? Optional.of(Set.copyOf(identifiers))
                    : Optional.empty();
        });
    }

    /** The JDBC URL of a PostgreSQL, or nothing; whether it can be reached is seen when it is used. */
    static Kind<String> postgresql() {
        return new Kind<>("a URL such as jdbc:postgresql://db.example.org/parley",
                text -> Optional.of(text).filter(url -> url.isEmpty() || url.startsWith("jdbc:postgresql:")));
    }

    /** Where a browser reaches this server, or nothing. Without TLS only on this machine. */
    static Kind<String> publicUrl() {
        return new Kind<>("the https:// address of a host, without a path, as https://parley.example.org",
                text -> Optional.of(text).filter(url -> url.isEmpty() || PUBLIC_URL.matcher(url).matches()));
    }

    /** The path of a file, that need not exist, or nothing; a file that is missing is seen when it is read. */
    static Kind<String> file() {
        return folder();
    }

    /** The path of a folder, that need not exist; empty where the default depends on the environment. */
    static Kind<String> folder() {
        return new Kind<>("a path", text -> {
            try {
                return Optional.of(Path.of(text).toString());
            } catch (InvalidPathException notAPath) {
                return Optional.empty();
            }
        });
    }
}
