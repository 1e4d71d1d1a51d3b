package dev.parley.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline of a page among what it declares, often with the site's name or in the words of a search engine, and
 * what it shows, which may be the name of the site, of a menu or of another article.
 */
final class PageHeadline {

    /** How many headlines of a page are looked at. A guess: its own is among the first. */
    private static final int MOST_SHOWN = 20;

    private static final int LONGEST = 300;

    /** The share of words from which on two headlines are of one article. A guess. */
    private static final double ALIKE = 0.5;

    private static final List<String> DECLARED = List.of("og:title", "twitter:title", "parsely-title",
            "sailthru.title",
            "dc.title", "dcterms.title", "title");

    /** A headline, and the name of its site. */
    private static final Pattern SITE = Pattern.compile("(.*\\S)\\s+[|\\-–—·•»:]+\\s+(\\S.*)",
            Pattern.DOTALL);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PageHeadline() {}

    /**
     * @param linked the headlines that JSON-LD has
     * @param tags the contents of the meta tags by their names in lower case
     * @return empty where the page has none
     */
    static String of(Document document, List<String> linked, Map<String, List<String>> tags,
            @Nullable String publisher) {
        String title = document.title().strip();
        List<String> declared = Stream.of(linked.stream(),
                DECLARED.stream().flatMap(name -> tags.getOrDefault(name, List.of()).stream()),
                Stream.of(title)).flatMap(each -> each)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .map(text -> withoutSite(text, publisher)).toList();
        List<String> shown = document.select("h1, [itemprop=headline], .entry-title, .p-name").stream()
                .limit(MOST_SHOWN)
                .map(Element::text).map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST).toList();
        return shown.stream().filter(text -> declared.stream().anyMatch(other -> alike(text, other) >= ALIKE))
                .findFirst()
                .or(() -> declared.stream().findFirst())
                .or(() -> shown.stream().findFirst()).orElse("");
    }

    /** Without the name of the site at its end, or what is so short beside the rest that it must be one. */
    private static String withoutSite(String headline, @Nullable String site) {
        Matcher ends = SITE.matcher(headline);
        if (!ends.matches()) {
            return headline;
        }
        String rest = ends.group(1);
        String last = ends.group(2);
        boolean isSite = site != null && alike(last, site) >= ALIKE;
        return isSite || words(last).size() * 2 <= words(rest).size() ? rest : headline;
    }

    private static double alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> both = new HashSet<>(words);
        both.retainAll(others);
        return (double) both.size() / Math.max(1, Math.max(words.size(), others.size()));
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
