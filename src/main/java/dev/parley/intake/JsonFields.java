package dev.parley.intake;

import dev.parley.intake.Fields.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object token by token: what is not kept is never built, so a line of a million brackets costs no more
 * memory than its text.
 */
final class JsonFields {

    private final JsonFactory factory;

    /** @param mostCharacters the longest string value that is read, in UTF-16 units */
    JsonFields(int mostCharacters) {
        factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(mostCharacters).build())
                .build();
    }

    /**
     * The fields of {@code json}; properties of other names are passed over.
     *
     * @throws Unreadable when it is not one whole JSON object, or a field is of a type that it cannot have
     */
    Fields read(String json) throws Unreadable {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("not a JSON object");
            }
            Fields fields = new Fields();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Optional<Field> field = Field.withKey(parser.currentName());
                parser.nextToken();
                if (field.isPresent()) {
                    fields.put(field.get(), values(parser, field.get()));
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new Unreadable("broken JSON: something follows the object");
            }
            return fields;
        } catch (StreamConstraintsException tooMuch) {
            throw new Unreadable("JSON nested too deep, or with a name or number too long");
        } catch (JacksonException broken) {
            throw new Unreadable("broken JSON at column " + broken.getLocation().getColumnNr() + ": "
                    + broken.getOriginalMessage());
        }
    }

    private static List<String> values(JsonParser parser, Field field) throws Unreadable {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (token == JsonToken.VALUE_STRING || (token.isNumeric() && field.mayBeNumber())) {
            return List.of(parser.getString());
        }
        if (token.isStructStart() && field.isParty()) {
            return parties(parser, field);
        }
        throw new Unreadable(field.key() + " is not text");
    }

    private static List<String> parties(JsonParser parser, Field field) throws Unreadable {
        List<String> names = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            addName(parser, names);
            return names;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            switch (parser.currentToken()) {
                case VALUE_STRING -> names.add(parser.getString());
                case START_OBJECT -> addName(parser, names);
                case VALUE_NULL -> {
                }
                default -> throw new Unreadable(field.key() + " lists something that is no name");
            }
            Fields.checkCount(field, names);
        }
        return names;
    }

    /** A schema.org Person or Organization; one without a name adds none. */
    private static void addName(JsonParser parser, List<String> names) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean name = parser.currentName().equals("name");
            if (parser.nextToken() == JsonToken.VALUE_STRING && name) {
                names.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }
}
