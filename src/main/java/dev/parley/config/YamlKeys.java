package dev.parley.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The keys of a YAML file with their lines and values as they are written. It is read as parser events, not as objects,
 * because those know neither the line nor how a number was written, and keep one of two keys that are the same.
 */
final class YamlKeys {

    /** More than any key has; the parser's time grows with the square of the depth. */
    private static final int DEEPEST = 16;

    /**
     * A key with its value.
     *
     * @param key with a dot between section and key
     * @param line of the key, from 1
     * @param value as written, without quotes; empty where YAML says that there is none; null when it is not one text but a
     *     list, an alias or a section without keys
     */
    record Entry(String key, int line, @Nullable String value) {}

    /** Text that is no YAML, or none that holds keys. */
    static final class Broken extends Exception {

        private final int line;
        private final String reason;

        Broken(int line, String reason) {
            super(reason);
            this.line = line;
            this.reason = reason;
        }

        int line() {
            return line;
        }

        String reason() {
            return reason;
        }
    }

    private final Iterator<Event> events;
    private final List<Entry> entries = new ArrayList<>();

    private YamlKeys(Iterator<Event> events) {
        this.events = events;
    }

    /** All keys in the order of the text, also one that comes twice; none where the text has none. */
    static List<Entry> read(String yaml) throws Broken {
        try {
            YamlKeys keys = new YamlKeys(
                    new Parse(LoadSettings.builder().build()).parseString(yaml).iterator());
            keys.readDocument();
            return keys.entries;
        } catch (MarkedYamlEngineException broken) {
            throw new Broken(broken.getProblemMark().map(Mark::getLine).orElse(0) + 1,
                    "no YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new Broken(1, "no YAML: " + broken.getMessage());
        }
    }

    private void readDocument() throws Broken {
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof MappingStartEvent && !seen) {
                seen = true;
                readSection("", 1);
            } else if (event instanceof NodeEvent
                    && !(event instanceof ScalarEvent scalar && isNothing(scalar))) {
                throw new Broken(line(event), "not lines of \"key: value\"");
            }
        }
    }

    private void readSection(String prefix, int depth) throws Broken {
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw new Broken(line(event), "a key is not text");
            }
            String key = prefix + name.getValue();
            switch (events.next()) {
                case ScalarEvent value ->
                    entries.add(new Entry(key, line(name), isNothing(value) ? "" : value.getValue()));
                case MappingStartEvent section -> {
                    if (depth == DEEPEST) {
                        throw new Broken(line(section), "nested too deep");
                    }
                    int before = entries.size();
                    readSection(key + ".", depth + 1);
                    if (entries.size() == before) {
                        entries.add(new Entry(key, line(name), null));
                    }
                }
                case CollectionStartEvent list -> {
                    skip(list);
                    entries.add(new Entry(key, line(name), null));
                }
                default -> entries.add(new Entry(key, line(name), null));
            }
        }
    }

    private void skip(Event list) throws Broken {
        for (int depth = 1; depth > 0;) {
            switch (events.next()) {
                case CollectionStartEvent _ -> depth++;
                case CollectionEndEvent _ -> depth--;
                default -> {
                    // What stands in a list is of no interest, where there must be none.
                }
            }
            if (depth > DEEPEST) {
                throw new Broken(line(list), "nested too deep");
            }
        }
    }

    private static boolean isNothing(ScalarEvent scalar) {
        String text = scalar.getValue();
        return scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
