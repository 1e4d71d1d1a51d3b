package dev.parley.slack;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged while it is open, at every level, with stack traces. Nothing of it reaches the console. */
final class CapturedLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    /** Has a level of its own once a command has run in this process. */
    private static final Logger OURS = Logger.getLogger("dev.parley");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level levelBefore = ROOT.getLevel();
    private final Level ourLevelBefore = OURS.getLevel();
    private final List<Handler> handlersBefore = List.of(ROOT.getHandlers());

    static CapturedLog open() {
        CapturedLog log = new CapturedLog();
        log.setLevel(Level.ALL);
        log.handlersBefore.forEach(ROOT::removeHandler);
        ROOT.addHandler(log);
        ROOT.setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
        return log;
    }

    @Override
    public void publish(LogRecord entry) {
        // The fake's own servers run in this process too, and they may say what they receive.
        if (entry.getLoggerName() == null
                || entry.getLoggerName().matches("(com\\.sun|sun|jdk|org\\.java_websocket)\\..*")) {
            return;
        }
        StringWriter line = new StringWriter();
        line.append(entry.getLevel().getName()).append(' ')
                .append(new SimpleFormatter().formatMessage(entry));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(line.append('\n'), true));
        }
        lines.add(line.toString());
    }

    /** Everything, one entry after the other. */
    String text() {
        return String.join("\n", lines);
    }

    /** The entries at a level, with their stack traces. */
    List<String> at(Level level) {
        return lines.stream().filter(line -> line.startsWith(level.getName() + " ")).toList();
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        handlersBefore.forEach(ROOT::addHandler);
        ROOT.setLevel(levelBefore);
        OURS.setLevel(ourLevelBefore);
    }
}
