package dev.parley.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the operator says, checked. It comes from a YAML file and from the environment, which wins; what neither says has
 * the default of {@link Setting}.
 *
 * @param data the folder that keeps articles, index and state; it need not exist yet
 * @param file the file that was read, or null where there was none
 */
public record Config(Path data, Answer answer, Server server, Intake intake, Limits limits, Privacy privacy,
        Log log, SlackAccess slack, StoreAccess store, Access access, @Nullable Path file) {

    /**
     * @param threshold the least chance to be right, from 0 to 1, with which a quote is given as the answer
     * @param synonyms the file of synonyms, which need not exist, or null for the built-in list
     * @param byMeaning false when passages are found by their words alone, and no model is loaded
     */
    public record Answer(double threshold, @Nullable Path synonyms, boolean byMeaning) {}

    /**
     * @param address the address or host name to listen on
     * @param port from 0 to 65535; 0 means any that is free
     */
    public record Server(String address, int port) {}

    /**
     * @param maxArticleBytes the largest article that is taken, in bytes, unpacked; from 1 KiB to 256 MiB
     * @param keep for how long the articles of collections are kept; those of all others for ever
     */
    public record Intake(int maxArticleBytes, List<KeptCollection> keep) {

        public Intake {
            keep = List.copyOf(keep);
        }
    }

    /**
     * @param editors who may change the settings of every channel, {@code U…}
     * @param privateCollections those that not everybody may see, by name; all others are for everybody
     */
    public record Access(Set<String> editors, List<PrivateCollection> privateCollections) {

        public Access {
            editors = Set.copyOf(editors);
            privateCollections = List.copyOf(privateCollections);
        }
    }

    /**
     * How much is taken on in Slack; each is at least 1.
     *
     * @param questionsPerPerson the most questions of one person within a minute
     * @param questionsPerChannel the most in one channel within a minute
     * @param waitingQuestions the most that wait for their answers
     */
    public record Limits(int questionsPerPerson, int questionsPerChannel, int waitingQuestions) {}

    /** @param keepQuestions for how many days; 0 means an hour */
    public record Privacy(int keepQuestions) {}

    /** What is logged, and how. */
    public record Log(Level level, Format format) {

        /** From the most important messages to all of them. */
        public enum Level {
            ERROR, WARN, INFO, DEBUG
        }

        /** For programs, one object a line, or for people. */
        public enum Format {
            JSON, TEXT
        }
    }

    /** The same, but that passages are found by their words alone. */
    public Config byWords() {
        return new Config(data, new Answer(answer.threshold, answer.synonyms, false), server, intake, limits,
                privacy, log, slack, store, access, file);
    }

    /**
     * Reads the file {@code configOption}, else the one that {@code PARLEY_CONFIG} names, else {@code config/parley.yaml} under
     * {@code folder} where there is one, and the environment. An empty variable counts as not set.
     *
     * @param configOption {@code --config}, or null
     * @param dataOption {@code --data}, which wins over everything said about the key {@code data}, or null
     * @param environment the variables of the process
     * @param folder the folder that relative paths count from
     * @throws ConfigException with everything that is wrong: a file that cannot be read, unknown keys and variables, keys given
     *     twice, values that a key does not take
     */
    public static Config load(@Nullable Path configOption, @Nullable Path dataOption,
            Map<String, String> environment,
            Path folder) throws ConfigException {
        return new ConfigReader(environment, folder).read(configOption, dataOption);
    }
}
