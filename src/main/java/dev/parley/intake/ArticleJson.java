package dev.parley.intake;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.intake.Fields.Field;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An article as one line of JSON, a schema.org NewsArticle, and back again without a difference. */
public final class ArticleJson {

    private static final String PAGE = "page";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** A line that was written here may be as long as a string can be. */
    private static final JsonFields READER = new JsonFields(Integer.MAX_VALUE);

    private ArticleJson() {}

    /**
     * {@code article} as JSON without a line break: {@code identifier}, {@code headline}, {@code author} (a string, or a list
     * of several), {@code publisher}, {@code datePublished}, {@code url}, {@code collection}, {@code articleBody}; what is
     * unknown is absent, never null.
     */
    public static String write(Article article) {
        return line(article, null);
    }

    /** As {@link #write(Article)}, with the {@code page} that the article was read from, where it was one. */
    public static String write(Article article, Origin origin) {
        return line(article, origin.page().orElse(null));
    }

    /** A page in which no article text was found: its {@code page} and an empty {@code articleBody}. */
    public static String writeEmpty(String page) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty(PAGE, page);
            json.writeStringProperty(Field.ARTICLE_BODY.key(), "");
            json.writeEndObject();
        }
        return inOneLine(out.toString());
    }

    private static String line(Article article, @Nullable String page) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty(Field.IDENTIFIER.key(), article.identifier());
            writeIfKnown(json, Field.HEADLINE.key(),
                    article.headline().isEmpty() ? null : article.headline());
            writeAuthors(json, article);
            writeIfKnown(json, Field.PUBLISHER.key(), article.publisher());
            PublicationDate published = article.published();
            writeIfKnown(json, Field.DATE_PUBLISHED.key(), published == null ? null : published.text());
            writeIfKnown(json, Field.URL.key(), article.url());
            writeIfKnown(json, Field.COLLECTION.key(), article.collection());
            writeIfKnown(json, PAGE, page);
            json.writeStringProperty(Field.ARTICLE_BODY.key(), article.body());
            json.writeEndObject();
        }
        return inOneLine(out.toString());
    }

    private static void writeAuthors(JsonGenerator json, Article article) {
        if (article.authors().size() == 1) {
            json.writeStringProperty(Field.AUTHOR.key(), article.authors().getFirst());
        } else if (!article.authors().isEmpty()) {
            json.writeArrayPropertyStart(Field.AUTHOR.key());
            article.authors().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void writeIfKnown(JsonGenerator json, String key, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(key, value);
        }
    }

    /** JSON may hold these as they are, but many a program takes them for the end of the line. */
    private static String inOneLine(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /**
     * The article that {@link #write} made into {@code line}, equal to it in every field. For what others wrote there is
     * {@link FileIntake}, which also fills in what is missing.
     *
     * @throws IllegalArgumentException when the line is no such article; the message says why
     */
    public static Article read(String line) {
        try {
            Draft draft = READER.read(line).draft();
            String identifier = draft.identifier();
            String published = draft.published();
            return new Article(identifier == null ? "" : identifier, draft.headline(), draft.authors(),
                    draft.publisher(),
                    published == null ? null : PublicationDate.parse(published).orElse(null), draft.url(),
                    draft.collection(), draft.body());
        } catch (Unreadable damaged) {
            throw new IllegalArgumentException(damaged.reason(), damaged);
        }
    }
}
