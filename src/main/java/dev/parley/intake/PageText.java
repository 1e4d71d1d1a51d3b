package dev.parley.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's text among all that stands on its page. First goes what is marked up as something else; then the way leads
 * from the whole page inwards as long as one element holds most of the running text; there, lists of links are left out.
 *
 * <p>
 * Running text is what stands outside of links and is longer than a menu's entry. The numbers below were chosen on one half of
 * a set of real pages and looked at on the other; they may be changed by a fifth without much of a difference.
 */
final class PageText {

    /** Of the running text in an element, the share that one child has when the article is in that child. */
    private static final double MOST = 0.7;

    /** The share of a page's running text from which on an element is kept, though its tag says that it is something else. */
    private static final double MOST_BESIDE = 0.8;

    /** The same for its class or id, which say less than a tag. */
    private static final double MOST_NAMED_BESIDE = 0.4;

    /** Running text, in UTF-16 units, that is left at least of a page with an article. */
    private static final double LEAST = 100;

    /** The share of links from which on a text is a list of them. */
    private static final double MOST_LINKED = 0.5;

    /** The same for a table, in which names may be links. */
    private static final double MOST_LINKED_IN_TABLE = 0.8;

    /** The share of a page's running text that is at least in an element marked up as the article. */
    private static final double LEAST_MARKED = 0.3;

    /** No line above the headline is as long as this, in UTF-16 units. */
    private static final int SHORTEST_TEXT = 200;

    private final Element page;
    private Map<Element, Measure> measures;

    private PageText(Document document) {
        document.select(PageParts.NEVER_TEXT).remove();
        this.page = document.body();
        this.measures = Measure.all(page);
    }

    /**
     * The blocks of text of the page's article in their order, perhaps none. What is no part of it leaves the document.
     *
     * @param headline where it stands above the text it is no part of it
     */
    static List<String> of(Document document, String headline) {
        PageText text = new PageText(document);
        text.remove(text.outermost(PageParts::isBeside, MOST_BESIDE));
        List<Element> named = text.outermost(PageParts::isNamedBeside, MOST_NAMED_BESIDE);
        // In a forum, for one, the comments are the text.
        if (text.weight(text.page) - named.stream().mapToDouble(text::weight).sum() >= LEAST) {
            text.remove(named);
        }
        return trimmed(text.blocks(text.container()), headline).stream().map(Block::text).toList();
    }

    /** Without what stands above the headline or is one, and without headings of what follows the text. */
    private static List<Block> trimmed(List<Block> blocks, String headline) {
        int first = 0;
        int last = blocks.size();
        String letters = letters(headline);
        for (int i = 0; i < last && blocks.get(i).text.length() < SHORTEST_TEXT; i++) {
            if (!letters.isEmpty() && letters(blocks.get(i).text).equals(letters)) {
                first = i + 1;
            }
        }
        while (last > first && blocks.get(last - 1).heading) {
            last--;
        }
        return blocks.subList(first, last).stream().filter(block -> !PageParts.isLabel(block.text)).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    /**
     * A block of text.
     *
     * @param heading whether it is marked up as a headline of some level
     */
    private record Block(String text, boolean heading) {}

    private void remove(List<Element> elements) {
        elements.forEach(Element::remove);
        measures = Measure.all(page);
    }

    /** The running text in an element; all that is no link, on a page of a few words. In UTF-16 units, some for a part. */
    private double weight(Element element) {
        Measure measure = measure(element);
        return measure(page).prose >= LEAST ? measure.prose : measure.length - measure.linked;
    }

    private Measure measure(Element element) {
        return measures.getOrDefault(element, Measure.NOTHING);
    }

    /** The elements that are something else, but for what is in them. */
    private List<Element> outermost(Predicate<Element> isBeside, double most) {
        double limit = Math.max(1, weight(page)) * most;
        List<Element> found = new ArrayList<>();
        NodeTraversor.filter((node, _) -> {
            if (node instanceof Element element && !element.equals(page) && isBeside.test(element)
                    && weight(element) < limit) {
                found.add(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        }, page);
        return found;
    }

    private Element container() {
        Element container = page;
        for (Element inner = start(); inner != null; inner = mostOf(container)) {
            container = inner;
        }
        return container;
    }

    /** The one element that says that it is the text, if it holds enough of it for that; else the page. */
    private Element start() {
        return PageParts.TEXT.stream().map(page::select)
                .filter(found -> found.size() == 1 && weight(found.getFirst()) >= LEAST_MARKED * weight(page))
                .map(Elements::getFirst).findFirst().orElse(page);
    }

    private @Nullable Element mostOf(Element outer) {
        double most = weight(outer) * MOST;
        for (Element child = outer.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (weight(child) > most && child.isBlock() && !child.nameIs("p")) {
                return child;
            }
        }
        return null;
    }

    private List<Block> blocks(Element container) {
        List<Block> blocks = new ArrayList<>();
        TextBlocks cutter = new TextBlocks() {
            @Override
            void block(String text, int linked, Element parent) {
                blocks.add(new Block(text, PageParts.isHeading(parent)));
            }
        };
        NodeTraversor.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element && !element.equals(container) && isLinks(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                cutter.head(node, depth);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                cutter.tail(node, depth);
                return FilterResult.CONTINUE;
            }
        }, container);
        return blocks;
    }

    private boolean isLinks(Element element) {
        if (!element.isBlock() || PageParts.isPartOfWhole(element)) {
            return false;
        }
        Measure measure = measure(element);
        return measure.linked > measure.length
                * (element.nameIs("table") ? MOST_LINKED_IN_TABLE : MOST_LINKED);
    }

    /** What is in an element, in UTF-16 units. */
    private static final class Measure {

        static final Measure NOTHING = new Measure();

        /** So much of a block tells nothing: a menu's entry is a block as well. */
        private static final int SHORT = 40;

        /** A single block of less running text is a teaser. */
        private static final int TEASER = 300;

        private static final double TEASER_WEIGHT = 0.2;

        private int length;
        private int linked;
        private double prose;
        private int paragraphs;

        static Map<Element, Measure> all(Element root) {
            Map<Element, Measure> measures = new HashMap<>();
            NodeTraversor.traverse(new TextBlocks() {
                @Override
                void block(String text, int linked, Element parent) {
                    measures.computeIfAbsent(parent, _ -> new Measure()).addBlock(text.length(), linked);
                }

                @Override
                public void tail(Node node, int depth) {
                    super.tail(node, depth);
                    if (node instanceof Element element && !element.equals(root)
                            && measures.get(element) != null) {
                        measures.computeIfAbsent(element.parent(), _ -> new Measure()).addChild(element,
                                measures.get(element));
                    }
                }
            }, root);
            return measures;
        }

        private void addBlock(int blockLength, int blockLinked) {
            length += blockLength;
            linked += blockLinked;
            int own = blockLength - blockLinked;
            prose += own < blockLinked ? 0 : Math.max(0, own - SHORT);
            paragraphs++;
        }

        private void addChild(Element child, Measure measure) {
            boolean paragraph = child.nameIs("p") || !child.isBlock();
            if (!paragraph && measure.paragraphs == 1 && measure.prose < TEASER) {
                measure.prose *= TEASER_WEIGHT;
            }
            length += measure.length;
            linked += measure.linked;
            prose += measure.prose;
            paragraphs += paragraph ? 1 : 0;
        }
    }
}
