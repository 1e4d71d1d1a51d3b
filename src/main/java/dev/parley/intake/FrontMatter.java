package dev.parley.intake;

import dev.parley.intake.Fields.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML at the head of a Markdown file. It is read as parser events, not as objects: a date stays the text it is, an
 * identifier keeps its leading zeros, and aliases, which can grow a small file into a huge one, are never followed.
 */
final class FrontMatter {

    /** Front matter of articles has some hundred characters; YAML in megabytes would only be an attack. */
    private static final int MOST_CHARACTERS = 1 << 16;

    /** Nobody nests deeper by hand; the parser's time grows with the square of the depth. */
    private static final int DEEPEST = 32;

    private final Iterator<Event> events;
    private final Fields fields = new Fields();

    private FrontMatter(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * The fields of {@code yaml}; keys of other names are passed over, no text has no fields.
     *
     * @param firstLine the line of the file, from 1, that {@code yaml} begins on
     * @throws Unreadable with the line at fault
     */
    static Fields read(String yaml, long firstLine) throws Unreadable {
        if (yaml.length() > MOST_CHARACTERS) {
            throw new Unreadable(firstLine,
                    String.format("front matter of more than %,d characters", MOST_CHARACTERS));
        }
        try {
            LoadSettings settings = LoadSettings.builder().setParseComments(false).build();
            FrontMatter matter = new FrontMatter(new Parse(settings).parseString(yaml).iterator());
            matter.read();
            return matter.fields;
        } catch (MarkedYamlEngineException broken) {
            throw new Unreadable(firstLine + broken.getProblemMark().map(Mark::getLine).orElse(0),
                    "broken front matter: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new Unreadable(firstLine, "broken front matter: " + broken.getMessage());
        } catch (Unreadable wrong) {
            throw new Unreadable(firstLine + wrong.line() - 1, "front matter: " + wrong.reason());
        }
    }

    private void read() throws Unreadable {
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof MappingStartEvent && !seen) {
                seen = true;
                readMapping();
            } else if (event instanceof NodeEvent && !isNothing(event)) {
                throw new Unreadable(line(event), "not lines of \"key: value\"");
            }
        }
    }

    /** Only comments, or no line at all. */
    private static boolean isNothing(Event event) {
        return event instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
    }

    private void readMapping() throws Unreadable {
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            Optional<Field> field = key instanceof ScalarEvent name
                    ? Field.withKey(name.getValue())
                    : Optional.empty();
            skip(key);
            Event value = events.next();
            if (field.isPresent() && field.get() != Field.ARTICLE_BODY) {
                try {
                    fields.put(field.get(), values(value, field.get()));
                } catch (Unreadable wrong) {
                    throw new Unreadable(line(key), wrong.reason());
                }
            } else {
                skip(value);
            }
        }
    }

    private List<String> values(Event value, Field field) throws Unreadable {
        List<String> values = new ArrayList<>();
        switch (value) {
            case ScalarEvent scalar -> add(scalar, values);
            case MappingStartEvent _ when field.isParty() -> addName(values);
            case SequenceStartEvent _ when field.isParty() -> {
                for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
                    switch (item) {
                        case ScalarEvent scalar -> add(scalar, values);
                        case MappingStartEvent _ -> addName(values);
                        default -> throw new Unreadable(field.key() + " lists something that is no name");
                    }
                    Fields.checkCount(field, values);
                }
            }
            default -> throw new Unreadable(field.key() + " is not text");
        }
        return values;
    }

    private void addName(List<String> names) throws Unreadable {
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            boolean name = key instanceof ScalarEvent scalar && scalar.getValue().equals("name");
            skip(key);
            Event value = events.next();
            if (name && value instanceof ScalarEvent scalar) {
                add(scalar, names);
            } else {
                skip(value);
            }
        }
    }

    /** An empty value, {@code ~} and {@code null} are YAML's ways to say that there is none. */
    private static void add(ScalarEvent scalar, List<String> values) {
        String text = scalar.getValue();
        boolean none = scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        if (!none) {
            values.add(text);
        }
    }

    /** Passes over what began with {@code first}. */
    private void skip(Event first) throws Unreadable {
        int depth = first instanceof CollectionStartEvent ? 1 : 0;
        while (depth > 0) {
            Event event = events.next();
            if (event instanceof CollectionStartEvent) {
                depth++;
                if (depth > DEEPEST) {
                    throw new Unreadable(line(event), "nested too deep");
                }
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static long line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
