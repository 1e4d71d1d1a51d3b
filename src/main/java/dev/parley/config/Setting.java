package dev.parley.config;

import dev.parley.config.Config.Log;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One key of the configuration. {@link #ALL} is the one list of them: reading, the names of the variables,
 * {@code config/parley.yaml} and the tests follow it.
 *
 * @param key the name, with a dot between section and key
 * @param kind what values it takes
 * @param defaultText the value where none is given, as it is written in the file
 * @param help what it does, for the operator, in a sentence or two
 */
public record Setting<T>(String key, Kind<T> kind, String defaultText, String help) {

    static final Setting<String> DATA = new Setting<>("data", Kind.folder(), "",
            "The folder that keeps articles, index and state. Empty means $XDG_DATA_HOME/parley, or ~/.local/share/parley"
                    + " where that variable is not set. A relative path counts from the folder that Parley is started in.");

    static final Setting<Double> ANSWER_THRESHOLD = new Setting<>("answer.threshold", Kind.fraction(), "0.5",
            "How sure Parley must be to answer, from 0 to 1: a quote with a lower chance to be the answer is not given as one.");

    static final Setting<String> ANSWER_SYNONYMS = new Setting<>("answer.synonyms", Kind.file(), "",
            "A file of synonyms and short forms, in UTF-8, in place of the built-in list; empty means the built-in one. A line"
                    + " is a group of single words that can stand for one another, as \"truce, ceasefire, armistice\", or a short"
                    + " form and the words that it stands for, as \"hrc => Hillary Clinton\"; # begins a comment.");

    static final Setting<Boolean> ANSWER_BY_MEANING = new Setting<>("answer.by-meaning", Kind.yesOrNo(),
            "true",
            "Whether passages are found by what they mean, too, and not by their words alone. That finds more and costs some"
                    + " 100 MB of memory for the model; true or false.");

    static final Setting<String> SERVER_ADDRESS = new Setting<>("server.address", Kind.host(), "127.0.0.1",
            "The address that the HTTP server listens on. 127.0.0.1 is reached from this machine only, 0.0.0.0 from everywhere.");

    static final Setting<Integer> SERVER_PORT = new Setting<>("server.port", Kind.whole(0, 65_535), "8080",
            "The port that the HTTP server listens on. 0 means any that is free.");

    static final Setting<String> SLACK_PUBLIC_URL = new Setting<>("slack.public-url", Kind.publicUrl(), "",
            "Where browsers reach this server from outside, as https://parley.example.org: for several workspaces, which install"
                    + " Parley at /slack/install there. The Slack app names the same address with /slack/oauth_redirect.");

    static final Setting<Boolean> SLACK_THREADS = new Setting<>("slack.threads", Kind.yesOrNo(), "false",
            "Whether Parley needs the scopes of config/manifest-threads.yaml, with which a follow-up in a thread goes without a"
                    + " mention, or only those of config/manifest.yaml: what a workspace is asked for when it installs Parley, and"
                    + " what 'parley doctor' looks for; true or false.");

    static final Setting<Integer> INTAKE_MAX_ARTICLE_BYTES = new Setting<>("intake.max-article-bytes",
            Kind.whole(1_024, 268_435_456), "16777216",
            "The largest article that is taken, in bytes, unpacked: a file, or a line of a .jsonl file. From 1024 to"
                    + " 268435456 (256 MiB).");

    static final Setting<String> STORE_URL = new Setting<>("store.url", Kind.postgresql(), "",
            "Where state is kept (settings, answers given, votes, installations): empty means a file of SQLite in the data"
                    + " folder; for several replicas, the JDBC URL of a PostgreSQL, as jdbc:postgresql://db.example.org/parley."
                    + " User and password come from the environment only: PARLEY_STORE_USER, PARLEY_STORE_PASSWORD; and so does"
                    + " PARLEY_STORE_KEY, with which tokens are encrypted there; without it, a key file in the data folder is"
                    + " made and used.");

    static final Setting<Set<String>> ACCESS_EDITORS = new Setting<>("access.editors", Kind.identifiers(), "",
            "Who may change the settings of every channel, beside its creator and the admins of the workspace: Slack's"
                    + " identifiers of people, as U0123ABCD, separated by commas.");

    static final Setting<Integer> LIMITS_QUESTIONS_PER_PERSON = new Setting<>("limits.questions-per-person",
            Kind.whole(1, 1_000_000), "60",
            "How many questions Parley takes from one person in Slack within a minute of the clock, by all replicas together."
                    + " Above it the person is told, once a minute. Buttons, help and small talk do not count. From 1 to"
                    + " 1000000.");

    static final Setting<Integer> LIMITS_QUESTIONS_PER_CHANNEL = new Setting<>("limits.questions-per-channel",
            Kind.whole(1, 1_000_000), "120",
            "Likewise from all people in one channel. Slack takes about one answer a second in a channel. From 1 to 1000000.");

    static final Setting<Integer> LIMITS_WAITING_QUESTIONS = new Setting<>("limits.waiting-questions",
            Kind.whole(1, 1_000_000), "1000",
            "How many questions may wait for their answers, of all workspaces together. Who asks while there are as many is"
                    + " told at once to ask later. From 1 to 1000000.");

    static final Setting<Integer> PRIVACY_KEEP_QUESTIONS = new Setting<>("privacy.keep-questions",
            Kind.whole(0, 3_650), "90",
            "How many days Parley keeps what people in Slack asked, the answers and the votes on them; then they are deleted,"
                    + " and the buttons of those answers say so. 0 keeps them an hour. From 0 to 3650.");

    static final Setting<Log.Level> LOG_LEVEL = new Setting<>("log.level", Kind.oneOf(Log.Level.class),
            "info",
            "The least important messages that are logged: error, warn, info or debug.");

    static final Setting<Log.Format> LOG_FORMAT = new Setting<>("log.format", Kind.oneOf(Log.Format.class),
            "text",
            "How a message is logged: text is for people, json is one object a line for programs.");

    /** Every key, in the order of {@code config/parley.yaml}. */
    public static final List<Setting<?>> ALL = List.of(DATA, ANSWER_THRESHOLD, ANSWER_SYNONYMS,
            ANSWER_BY_MEANING,
            SERVER_ADDRESS, SERVER_PORT, SLACK_PUBLIC_URL, SLACK_THREADS,
            INTAKE_MAX_ARTICLE_BYTES, STORE_URL, ACCESS_EDITORS, LIMITS_QUESTIONS_PER_PERSON,
            LIMITS_QUESTIONS_PER_CHANNEL,
            LIMITS_WAITING_QUESTIONS, PRIVACY_KEEP_QUESTIONS, LOG_LEVEL, LOG_FORMAT);

    /** The environment variable that wins over the file: {@code PARLEY_ANSWER_THRESHOLD} for {@code answer.threshold}. */
    public String variable() {
        return variable(key);
    }

    static String variable(String key) {
        return ConfigReader.PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The value that {@code text} stands for; empty when the key does not take it. */
    Optional<T> read(String text) {
        return kind.read().apply(text);
    }
}
