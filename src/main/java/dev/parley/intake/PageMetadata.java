package dev.parley.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article: in JSON-LD first, then in its meta tags, then in what a reader sees.
 *
 * @param headline as a reader sees it, where the page also declares it; empty where there is none
 * @param published in ISO 8601, with time and zone where the page has them; null where it does not say
 * @param url the canonical one; null where none is known
 */
record PageMetadata(String headline, List<String> authors, @Nullable String publisher,
        @Nullable String published,
        @Nullable String url) {

    /** A longer value is none of these, but something gone wrong. In UTF-16 units. */
    private static final int LONGEST = 1_000;

    private static final List<String> PUBLISHED = List.of("article:published_time", "datepublished",
            "article:published", "article.published", "og:published_time", "parsely-pub-date", "pubdate",
            "pub_date",
            "publishdate", "publish-date", "publish_date", "publication_date", "date_published",
            "dc.date.issued",
            "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created",
            "sailthru.date",
            "citation_publication_date", "citation_date", "rnews:datepublished", "originalpublicationdate",
            "displaydate", "datecreated", "article_date_original", "date");

    private static final List<String> AUTHORS = List.of("author", "article:author", "parsely-author",
            "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "citation_author", "byl");

    private static final List<String> PUBLISHERS = List.of("og:site_name", "dc.publisher",
            "dcterms.publisher",
            "citation_journal_title", "application-name");

    private static final Pattern BY = Pattern.compile("(?i)by:?\\s+");

    /**
     * Reads {@code document} as it was parsed.
     *
     * @param url where it was found, or null
     */
    static PageMetadata of(Document document, @Nullable String url) {
        LinkedData data = LinkedData.of(document);
        Map<String, List<String>> tags = tags(document);
        String canonical = CanonicalUrl.choose(
                Stream.concat(
                        document.select("link[rel~=(?i)\\bcanonical\\b]").stream()
                                .map(link -> link.attr("href")),
                        tags.getOrDefault("og:url", List.of()).stream())
                        .filter(href -> !href.isBlank()).toList(),
                url).orElse(null);
        String publisher = Stream.concat(data.names("publisher").stream(), values(tags, PUBLISHERS))
                .findFirst()
                .orElse(null);
        String headline = PageHeadline.of(document, data.texts("headline"), tags, publisher);
        String published = published(document, data, tags)
                .or(() -> PageDateLine.of(document, headline))
                .or(() -> Optional.ofNullable(canonical).flatMap(PageDate::inAddress)).orElse(null);
        return new PageMetadata(headline, authors(document, data, tags), publisher, published,
                canonical);
    }

    /** The contents of the meta tags by their names in lower case. */
    private static Map<String, List<String>> tags(Document document) {
        Map<String, List<String>> tags = new HashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= LONGEST) {
                Stream.of("property", "name", "itemprop", "http-equiv").map(meta::attr)
                        .filter(name -> !name.isBlank())
                        .forEach(name -> tags.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT),
                                _ -> new ArrayList<>()).add(content));
            }
        }
        return tags;
    }

    private static Stream<String> values(Map<String, List<String>> tags, List<String> names) {
        return names.stream().flatMap(name -> tags.getOrDefault(name, List.of()).stream());
    }

    private static List<String> authors(Document document, LinkedData data, Map<String, List<String>> tags) {
        List<Stream<String>> sources = List.of(data.names("author").stream(),
                AUTHORS.stream().map(name -> tags.getOrDefault(name, List.of()))
                        .filter(names -> !names.isEmpty())
                        .limit(1).flatMap(List::stream),
                seen(document, "[itemprop=author] [itemprop=name], [rel=author], .p-author, .byline .author")
                        .limit(1));
        return sources.stream()
                .map(names -> names.map(name -> BY.matcher(name.strip()).replaceFirst(""))
                        .filter(name -> !name.isBlank() && !name.contains("://")).distinct().toList())
                .filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    private static Optional<String> published(Document document, LinkedData data,
            Map<String, List<String>> tags) {
        Stream<String> declared = Stream.of(data.texts("datePublished").stream(), values(tags, PUBLISHED),
                document.select("[itemprop~=datePublished], time[pubdate]").stream().limit(1)
                        .flatMap(PageMetadata::timesOf),
                data.texts("dateCreated").stream()).flatMap(each -> each);
        return declared.map(PageDate::declared).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> timesOf(Element element) {
        return Stream.of(element.attr("content"), element.attr("datetime"), element.text())
                .filter(text -> !text.isBlank() && text.length() <= LONGEST);
    }

    private static Stream<String> seen(Document document, String query) {
        return document.select(query).stream().map(Element::text).map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }
}
