package dev.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Articles of HTML pages: the paragraphs of the article element, one a line, with a blank line between two. */
final class Page {

    private static final String NO_ARTICLE_TEXT = "script, style, noscript, template, nav, aside, footer, button,"
            + " figure, iframe, svg, select, textarea";

    /** How many articles of a page are looked at; measuring thousands that stand in each other takes minutes. A guess. */
    private static final int MOST_ARTICLES = 100;

    private Page() {}

    /**
     * The article of a page, in the encoding that the page declares, else in UTF-8. The body is empty where there is no text.
     *
     * @throws Unreadable when the page is not UTF-8 and declares no other encoding
     */
    static Draft read(byte[] html) throws Unreadable {
        Document document = parse(html);
        if (document.charset().equals(StandardCharsets.UTF_8)) {
            Utf8.check(html);
        }
        String headline = meta(document, "meta[property=og:title]").orElseGet(document::title).strip();
        List<String> authors = document.select("meta[name=author]").eachAttr("content").stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty()).distinct().toList();
        String url = Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href").strip())
                .filter(Page::isAbsolute).orElse(null);
        return new Draft(null, headline, authors, meta(document, "meta[property=og:site_name]").orElse(null),
                meta(document, "meta[property=article:published_time]").orElse(null), url, null,
                body(document));
    }

    private static Document parse(byte[] html) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array of bytes could not be read", impossible);
        }
    }

    private static Optional<String> meta(Document document, String query) {
        return Optional.ofNullable(document.selectFirst(query))
                .map(element -> element.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    private static boolean isAbsolute(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static String body(Document document) {
        document.select(NO_ARTICLE_TEXT).remove();
        Element container = longest(document, "article").or(() -> longest(document, "main"))
                .orElseGet(document::body);
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, container);
        return String.join("\n\n", paragraphs.done);
    }

    /** A page may show other articles beside its own; its own is the longest. */
    private static Optional<Element> longest(Document document, String query) {
        return document.select(query).stream().limit(MOST_ARTICLES)
                .max(Comparator.comparingInt(element -> element.text().length()));
    }

    /** Cuts the text under a node wherever a block begins or ends. */
    private static final class Paragraphs implements NodeVisitor {

        private final List<String> done = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                current.append(text.getWholeText());
            } else {
                endAtBlock(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            endAtBlock(node);
        }

        private void endAtBlock(@Nullable Node node) {
            if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                String paragraph = current.toString().replaceAll("[ \\t\\n\\f\\r]+", " ").strip();
                current.setLength(0);
                if (!paragraph.isEmpty()) {
                    done.add(paragraph);
                }
            }
        }
    }
}
