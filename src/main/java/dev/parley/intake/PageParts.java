package dev.parley.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by the markup what an element of a page is. No site is known here by name: tags, roles, microformats and common words. */
final class PageParts {

    /** What has no text that a reader sees. */
    static final String NEVER_TEXT = "script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video,"
            + " select, textarea, button, input, dialog, [hidden], [aria-hidden=true]";

    /** What is marked up as the text of an article, the surest first. */
    static final List<String> TEXT = List.of("[itemprop~=(?i)\\barticleBody\\b]",
            ".e-content, .entry-content", "article", "main, [role=main]");

    private static final Set<String> BESIDE = Set.of("nav", "aside", "footer", "figure", "figcaption", "form",
            "header",
            "menu");

    private static final Set<String> BESIDE_ROLES = Set.of("navigation", "complementary", "banner", "search",
            "contentinfo", "dialog", "menu");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Parts of a list, a table or a quotation: of a text or of a menu, as the whole is. */
    private static final Set<String> PARTS = Set.of("blockquote", "li", "tbody", "thead", "tfoot", "tr", "td",
            "th",
            "caption");

    private static final Pattern HIDDEN = Pattern.compile("display\\s{0,9}:\\s{0,9}none",
            Pattern.CASE_INSENSITIVE);

    /** Words in classes and ids of what stands beside an article. */
    private static final Pattern NAMED_BESIDE = Pattern.compile("\\b(?:"
            + "shar(?:e|es|ing)|follow|partage|compartir|teilen|related|recommended|recommendations|recirc(?:ulation)?|read ?more|more on"
            + "|see also|most read|popular|trending|teasers?|outbrain|taboola|comments?|disqus|kommentare?|commentaires|comentarios"
            + "|captions?|credits?|thumbnail|gallery|slideshow|carousel|newsletters?|subscri(?:be|ption)|sign ?up|log ?in|promos?"
            + "|ads?|advert(?:isement|ising)?|sponsor(?:ed)?|werbung|anzeige|publicidad|publicite|cookies?|gdpr|disclaimer|copyright"
            + "|nav|navigation|navbar|menu|toolbar|breadcrumbs?|pager|pagination|skip|print|footer|sidebar|rail|widgets?|masthead|banner"
            + "|modal|popup|overlay|hidden|ratings?|meta|tags|topics|byline|dateline|timestamp|authors?|bio|dek|kicker|eyebrow"
            + ")\\b");

    /** Lines that label a part of a page and are no part of a text, in whatever element they stand. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:advert|advertisement|anzeige|werbung|publicité|publicidad|more|share(?: this)?|related|comments):?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of longer classes and ids the beginning is looked at. In UTF-16 units. */
    private static final int LONGEST_NAMES = 1_000;

    private PageParts() {}

    /** Whether the tag, the role or the style says that the element is no part of a text. */
    static boolean isBeside(Element element) {
        return BESIDE.contains(element.normalName())
                || BESIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** Whether the class or the id says so. */
    static boolean isNamedBeside(Element element) {
        if (element.nameIs("article") || element.nameIs("main")) {
            return false;
        }
        // The id of a section or a heading is often made of its title.
        boolean titled = element.nameIs("section") || !element.isBlock() || isHeading(element);
        String names = titled ? element.className() : element.className() + " " + element.id();
        return !names.isBlank() && NAMED_BESIDE.matcher(words(names)).find();
    }

    /** {@code relatedLinks js-related_links} as words: {@code related links js related links}. */
    private static String words(String names) {
        return names.substring(0, Math.min(names.length(), LONGEST_NAMES))
                .replaceAll("(?<=[a-z])(?=[A-Z])|[-_:]+", " ").toLowerCase(Locale.ROOT);
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /** Whether it goes with the whole that it is a part of, however many links are in it. */
    static boolean isPartOfWhole(Element element) {
        return PARTS.contains(element.normalName());
    }

    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }
}
