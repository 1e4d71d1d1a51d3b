package dev.parley.intake;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Looks for the date that a reader sees under a headline, or else closely above it. */
final class PageDateLine implements NodeFilter {

    /** How many blocks of text under a headline are looked at. A guess: byline, share buttons and a picture stand between. */
    private static final int MOST_BELOW = 40;

    /** The same above it, where the day on which the page was read may stand as well. */
    private static final int MOST_ABOVE = 5;

    /** A longer block is a sentence, and its date another's. In UTF-16 units; a guess. */
    private static final int LONGEST = 120;

    private final Element heading;
    private final TextBlocks blocks = new TextBlocks() {
        @Override
        void block(String text, int linked, Element parent) {
            look(text);
        }
    };
    private boolean isBelow;
    private int seen;
    private @Nullable String below;
    private @Nullable String above;

    private PageDateLine(Element heading) {
        this.heading = heading;
    }

    /** The date at the element that shows {@code headline}; empty where there is none, or no such element. */
    static Optional<String> of(Document document, String headline) {
        Element heading = document.select("h1, h2, h3, [itemprop=headline], .entry-title").stream()
                .filter(element -> element.text().equals(headline)).findFirst().orElse(null);
        if (heading == null) {
            return Optional.empty();
        }
        PageDateLine line = new PageDateLine(heading);
        NodeTraversor.filter(line, document.body());
        return Optional.ofNullable(line.below).or(() -> Optional.ofNullable(line.above));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        blocks.head(node, depth);
        if (node.equals(heading)) {
            isBelow = true;
            seen = 0;
        } else if (node instanceof Element element && element.nameIs("time")) {
            look(element.attr("datetime"));
        }
        return below != null || (isBelow && seen > MOST_BELOW) ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        blocks.tail(node, depth);
        return FilterResult.CONTINUE;
    }

    private void look(String text) {
        Optional<String> date = text.length() <= LONGEST ? PageDate.declared(text) : Optional.empty();
        seen = !isBelow && date.isPresent() ? 0 : seen + 1;
        if (isBelow) {
            below = date.orElse(null);
        } else if (date.isPresent()) {
            above = date.get();
        } else if (seen > MOST_ABOVE) {
            above = null;
        }
    }
}
