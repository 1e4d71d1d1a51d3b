package dev.parley.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of a schema.org NewsArticle that Parley keeps, as an input gives them. */
final class Fields {

    /** A property, under its schema.org name. */
    enum Field {
        IDENTIFIER("identifier"), HEADLINE("headline"), AUTHOR("author"), PUBLISHER(
                "publisher"), DATE_PUBLISHED(
                        "datePublished"), URL("url"), COLLECTION("collection"), ARTICLE_BODY("articleBody");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        /** Whether it may be a list, or an object with a name, where others are plain text. */
        boolean isParty() {
            return this == AUTHOR || this == PUBLISHER;
        }

        /** Whether a number stands for its digits: a year is a date, and catalogues number their articles. */
        boolean mayBeNumber() {
            return this == IDENTIFIER || this == DATE_PUBLISHED;
        }

        static Optional<Field> withKey(String key) {
            for (Field field : values()) {
                if (field.key.equals(key)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /** Far more than any byline; a list of millions would otherwise take many times its size in memory. */
    private static final int MOST_PARTIES = 1_000;

    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    /** @throws Unreadable when the field was there before: nobody can tell which of the two is meant */
    void put(Field field, List<String> value) throws Unreadable {
        if (values.put(field, List.copyOf(value)) != null) {
            throw new Unreadable(field.key() + " is given twice");
        }
    }

    static void checkCount(Field field, List<String> parties) throws Unreadable {
        if (parties.size() > MOST_PARTIES) {
            throw new Unreadable(String.format("%s lists more than %,d names", field.key(), MOST_PARTIES));
        }
    }

    /** The field's value; null where it is absent or null in the input. */
    @Nullable
    String text(Field field) {
        List<String> value = values.getOrDefault(field, List.of());
        return value.isEmpty() ? null : value.getFirst();
    }

    List<String> texts(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The fields as a draft; its body is empty where there is none. */
    Draft draft() {
        String body = text(Field.ARTICLE_BODY);
        return draft(body == null ? "" : body);
    }

    /** The fields as a draft with a body that stands elsewhere. */
    Draft draft(String body) {
        String headline = text(Field.HEADLINE);
        return new Draft(text(Field.IDENTIFIER), headline == null ? "" : headline, texts(Field.AUTHOR),
                text(Field.PUBLISHER), text(Field.DATE_PUBLISHED), text(Field.URL), text(Field.COLLECTION),
                body);
    }
}
