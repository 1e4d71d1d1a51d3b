package dev.parley.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its article in JSON-LD, in the words of schema.org. What is broken there is passed over. */
final class LinkedData {

    /** All scripts of a page together are read up to this length, in UTF-16 units: a tree takes many times its text. */
    private static final int LONGEST = 1 << 20;

    private static final Set<String> ARTICLES = Set.of("Article", "NewsArticle", "ReportageNewsArticle",
            "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
            "ReviewNewsArticle", "AdvertiserContentArticle", "LiveBlogPosting", "BlogPosting", "Report",
            "ScholarlyArticle", "TechArticle", "SatiricalArticle", "SocialMediaPosting",
            "DiscussionForumPosting");

    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "QAPage", "AboutPage");

    /** Pages are written by hand and by template: a line break in a string is the least of it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> described = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private LinkedData() {}

    /** What the scripts of {@code document} say; nothing where there are none. */
    static LinkedData of(Document document) {
        Deque<JsonNode> nodes = new ArrayDeque<>();
        int left = LONGEST;
        for (Element script : document.select("script[type~=(?i)ld\\+json]")) {
            String json = script.data();
            left -= json.length();
            if (left >= 0) {
                read(json).ifPresent(nodes::add);
            }
        }
        LinkedData data = new LinkedData();
        data.collect(nodes);
        return data;
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** What stands outside comes first: inside there may be other articles, to which it refers. */
    private void collect(Deque<JsonNode> nodes) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (JsonNode node = nodes.poll(); node != null; node = nodes.poll()) {
            if (is(node, ARTICLES)) {
                articles.add(node);
            } else if (is(node, PAGES)) {
                pages.add(node);
            }
            String id = node.path("@id").asString("");
            if (node.size() > 1 && !id.isEmpty()) {
                byId.putIfAbsent(id, node);
            }
            nodes.addAll(node.values());
        }
        articles.stream().limit(1).forEach(described::add);
        pages.stream().limit(1).forEach(described::add);
    }

    private static boolean is(JsonNode node, Set<String> types) {
        return texts(node.path("@type")).stream()
                .map(type -> type.substring(1 + Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'))))
                .anyMatch(types::contains);
    }

    private static List<String> texts(JsonNode node) {
        return (node.isArray() ? node.values() : List.of(node)).stream()
                .filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    /**
     * The texts of a property of the article, or else of the page, without blank ones.
     *
     * @return none where neither has the property, or where it is no text
     */
    List<String> texts(String property) {
        return first(node -> !texts(node.path(property)).isEmpty())
                .map(node -> texts(node.path(property)).stream().map(LinkedData::plain)
                        .filter(text -> !text.isEmpty()).toList())
                .orElse(List.of());
    }

    /** The names of the people or organizations of a property, in their order. */
    List<String> names(String property) {
        return first(node -> node.has(property)).map(node -> node.path(property))
                .map(parties -> (parties.isArray() ? parties.values() : List.of(parties)).stream()
                        .flatMap(party -> texts(nameOf(party)).stream())
                        .map(LinkedData::plain).filter(name -> !name.isEmpty()).distinct().toList())
                .orElse(List.of());
    }

    private JsonNode nameOf(JsonNode party) {
        if (party.isString()) {
            return party;
        }
        JsonNode whole = party.has("name") ? party : byId.getOrDefault(party.path("@id").asString(""), party);
        return whole.path("name");
    }

    private Optional<JsonNode> first(Predicate<JsonNode> test) {
        return described.stream().filter(test).findFirst();
    }

    /** Many a page writes HTML into its JSON. */
    private static String plain(String text) {
        return Parser.unescapeEntities(text, false).strip();
    }
}
