package dev.parley.cli;

import dev.parley.answer.Answer;
import dev.parley.answer.Interpretation;
import dev.parley.answer.Said;
import dev.parley.answer.ScoredQuote;
import dev.parley.answer.Verdict;
import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Quote;
import dev.parley.corpus.Speaker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as one line of JSON. Positions count code points of the article's body; what is unknown is absent. With prefix and
 * suffix they are the selectors of the W3C Web Annotation Data Model.
 */
final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private AnswerJson() {}

    /** @param id the question's, or null where it has none */
    static String answer(@Nullable JsonNode id, Answer answer) {
        ObjectNode json = withId(id);
        json.put("answered", answer instanceof Answer.Quoted);
        json.put("confidence", answer.confidence());
        json.set("interpretation", interpretation(answer.interpretation()));
        if (answer.verdict() != null) {
            json.put("verdict", verdict(answer.verdict()));
        }
        var quotes = json.putArray("quotes");
        answer.quotes().forEach(quote -> quotes.add(quote(quote)));
        return MAPPER.writeValueAsString(json);
    }

    /** What somebody said. */
    static String said(Said said) {
        ObjectNode json = MAPPER.createObjectNode();
        switch (said) {
            case Said.Page page -> {
                json.set("interpretation", interpretation(page.interpretation()));
                var people = json.putArray("people");
                page.people().forEach(people::add);
                json.put("page", page.number()).put("more", page.more());
                var quotes = json.putArray("quotes");
                page.quotes().forEach(quote -> quotes.add(quote(quote).without("score")));
            }
            case Said.UnknownSpeaker unknown -> {
                json.put("unknownSpeaker", unknown.speaker());
                var nearest = json.putArray("nearest");
                unknown.nearest().forEach(nearest::add);
            }
        }
        return MAPPER.writeValueAsString(json);
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Exact exact -> "exact";
            case Verdict.Altered altered -> "altered";
            case Verdict.OtherSpeaker other -> "other-speaker";
            case Verdict.NotFound none -> "not-found";
        };
    }

    private static ObjectNode interpretation(Interpretation understood) {
        ObjectNode json = MAPPER.createObjectNode();
        putIfKnown(json, "speaker", understood.speaker());
        putIfKnown(json, "from", Objects.toString(understood.from(), null));
        putIfKnown(json, "to", Objects.toString(understood.until(), null));
        putIfKnown(json, "publisher", understood.publisher());
        return json;
    }

    /** What stands in place of an answer where the line of the question was bad. */
    static String error(@Nullable JsonNode id, String reason) {
        return MAPPER.writeValueAsString(withId(id).put("error", reason));
    }

    /** The id goes back as it came, a number as a number. */
    private static ObjectNode withId(@Nullable JsonNode id) {
        ObjectNode json = MAPPER.createObjectNode();
        if (id != null && id.isValueNode() && !id.isNull()) {
            json.set("id", id);
        }
        return json;
    }

    private static ObjectNode quote(ScoredQuote scored) {
        Quote quote = scored.quote();
        Article article = quote.article();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("article", article.identifier());
        SpanJson spans = new SpanJson(article.body());
        json.setAll(spans.of(quote.span()));
        json.put("prefix", quote.prefix());
        json.put("suffix", quote.suffix());
        if (scored.context() != null) {
            ObjectNode context = spans.of(scored.context());
            context.remove("text");
            json.set("context", context);
        }
        Speaker speaker = scored.speaker();
        if (speaker != null) {
            json.putObject("speaker").put("name", speaker.name()).set("mention", spans.of(speaker.mention()));
        }
        putIfKnown(json, "headline", article.headline().isEmpty() ? null : article.headline());
        putIfKnown(json, "publisher", article.publisher());
        PublicationDate published = article.published();
        putIfKnown(json, "datePublished", published == null ? null : published.text());
        putIfKnown(json, "url", article.url());
        putIfKnown(json, "collection", article.collection());
        if (!scored.alsoIn().isEmpty()) {
            var alsoIn = json.putArray("alsoIn");
            scored.alsoIn().forEach(other -> alsoIn.add(other.identifier()));
        }
        json.put("score", scored.score());
        return json;
    }

    private static void putIfKnown(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
