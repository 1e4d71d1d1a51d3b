package dev.parley.cli;

import dev.parley.Environment;
import dev.parley.config.Config;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where log messages go: to standard error, as lines for people or as JSON. All libraries here log by SLF4J or by Java's own
 * logging, which is what SLF4J is bound to.
 */
final class Logs {

    /** Held on to, because Java's logging forgets the settings of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("dev.parley");

    /** Advises an incubator module at every start; nothing here computes with vectors, and it warns of itself. */
    private static final Logger LUCENE_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    /** Looks for a GPU, which nothing here uses, and warns when there is none. */
    private static final Logger TOKENIZER = Logger.getLogger("ai.djl");

    /** Tell at every start what they found and that all is well; ours says where state is kept. */
    private static final List<Logger> STORE = Stream
            .of("com.zaxxer", "org.flywaydb", "com.github.kagkarlsson").map(Logger::getLogger).toList();

    private Logs() {}

    /** For commands that people run: warnings and errors, as plain lines. */
    static void toStandardError(Environment environment) {
        set(environment, Level.WARNING, new Lines());
    }

    /** For the bot, as configured. Libraries log from info on even where we say more: their details hold tokens. */
    static void toStandardError(Environment environment, Config.Log log) {
        Level level = switch (log.level()) {
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
        };
        set(environment, level, log.format() == Config.Log.Format.JSON ? new Json() : new Lines());
    }

    private static void set(Environment environment, Level level, Formatter formatter) {
        for (Handler before : ROOT.getHandlers()) {
            ROOT.removeHandler(before);
        }
        ToStream handler = new ToStream(environment.err(), formatter);
        handler.setLevel(level);
        ROOT.addHandler(handler);
        ROOT.setLevel(level.intValue() < Level.INFO.intValue() ? Level.INFO : level);
        OURS.setLevel(level);
        LUCENE_VECTORS.setLevel(Level.SEVERE);
        TOKENIZER.setLevel(Level.SEVERE);
        STORE.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** Unlike Java's own, it leaves the stream open when it is taken down: others print there too. */
    private static final class ToStream extends Handler {

        private final PrintStream stream;

        ToStream(PrintStream stream, Formatter formatter) {
            this.stream = stream;
            setFormatter(formatter);
        }

        @Override
        public void publish(LogRecord message) {
            if (isLoggable(message)) {
                stream.print(getFormatter().format(message));
                stream.flush();
            }
        }

        @Override
        public void flush() {
            stream.flush();
        }

        @Override
        public void close() {
            stream.flush();
        }
    }

    private static String name(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warn";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    /** With what a terminal would obey made harmless: messages quote input. */
    static String stackTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return TerminalText.text(trace.toString());
    }

    /** {@code 2026-11-22T16:00:00.000Z info SlackBot: message}. */
    private static final class Lines extends Formatter {

        private static final DateTimeFormatter TIME = DateTimeFormatter
                .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC);

        @Override
        public String format(LogRecord message) {
            String logger = String.valueOf(message.getLoggerName());
            Throwable thrown = message.getThrown();
            return "%s %s %s: %s%n%s".formatted(TIME.format(message.getInstant()), name(message.getLevel()),
                    logger.substring(logger.lastIndexOf('.') + 1), TerminalText.line(formatMessage(message)),
                    thrown == null ? "" : stackTrace(thrown));
        }
    }

    /** One object a line. */
    private static final class Json extends Formatter {

        private static final JsonMapper MAPPER = JsonMapper.shared();

        @Override
        public String format(LogRecord message) {
            ObjectNode json = MAPPER.createObjectNode();
            json.put("time", message.getInstant().toString());
            json.put("level", name(message.getLevel()));
            json.put("logger", message.getLoggerName());
            json.put("message", formatMessage(message));
            Throwable thrown = message.getThrown();
            if (thrown != null) {
                json.put("error", stackTrace(thrown));
            }
            return MAPPER.writeValueAsString(json) + "\n";
        }
    }
}
