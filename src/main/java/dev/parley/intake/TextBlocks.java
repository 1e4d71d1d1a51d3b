package dev.parley.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts what is visited into blocks of text, as a browser would set them: a block begins and ends with a block element or at a
 * line break. A row of a table is one block, unless its cells hold blocks of their own. White space is collapsed, except where
 * it is preformatted; every other character stays.
 */
abstract class TextBlocks implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int preformatted;

    /**
     * Is told of each block that is not blank.
     *
     * @param linked how many UTF-16 units of it stand in links
     * @param parent the innermost block element around it
     */
    abstract void block(String text, int linked, Element parent);

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode part) {
            String words = preformatted > 0 ? part.getWholeText() : collapse(part.getWholeText());
            linked += links > 0 ? words.strip().length() : 0;
            text.append(words);
        } else if (node instanceof Element element) {
            if (isCell(element)) {
                text.append(' ');
            } else if (element.isBlock() || element.nameIs("br")) {
                end(element.parent() == null ? element : element.parent());
            }
            links += element.nameIs("a") ? 1 : 0;
            preformatted += element.nameIs("pre") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isCell(element)) {
                text.append(' ');
            } else if (element.isBlock()) {
                end(element);
            }
            links -= element.nameIs("a") ? 1 : 0;
            preformatted -= element.nameIs("pre") ? 1 : 0;
        }
    }

    private void end(Element parent) {
        String block = (preformatted > 0 ? text.toString() : collapse(text.toString())).strip();
        if (!block.isEmpty()) {
            block(block, Math.min(linked, block.length()), parent);
        }
        text.setLength(0);
        linked = 0;
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** Only the white space of HTML: a non-breaking space is a character of the article. */
    private static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
            if (!space) {
                collapsed.append(c);
            } else if (collapsed.isEmpty() || collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString();
    }
}
