package dev.parley.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a quote so that a reader can find it.
 *
 * @param headline the article's headline, or its identifier where it has none
 * @param publisher who published it, or null
 * @param published when, or null
 * @param link where it can be read, opening at the quote in browsers that know text fragments; null where the article has no
 *     URL of the web
 * @param paragraph the paragraph in which the quote begins, from 1
 */
public record Citation(String headline, @Nullable String publisher, @Nullable PublicationDate published,
        @Nullable String link, int paragraph) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** What means something in Markdown wherever it stands. */
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>]");

    /** A quote of up to this many words goes into the link whole; of a longer one, its first and last words. */
    private static final int WHOLE = 8;

    /** How many words name the start and the end of a longer quote. A guess that is long enough to be rare in a page. */
    private static final int ENDS = 4;

    /** The citation of {@code quote}, which begins in {@code paragraph}. */
    public static Citation of(Quote quote, int paragraph) {
        Article article = quote.article();
        String headline = article.headline().isBlank() ? article.identifier() : article.headline().strip();
        return new Citation(headline, article.publisher(), article.published(),
                webLink(article.url()).map(url -> url + fragment(url, quote.text())).orElse(null), paragraph);
    }

    /** On one line, to be copied: headline, publisher, date, paragraph and link, as far as they are known. */
    public String inWords() {
        return headline + details() + (link == null ? "" : ", " + link);
    }

    /** The same in Markdown, where the headline is the link. */
    public String inMarkdown() {
        String title = MARKDOWN.matcher(headline).replaceAll("\\\\$0");
        // In angle brackets a link may hold parentheses.
        return (link == null ? title : "[" + title + "](<" + link + ">)")
                + MARKDOWN.matcher(details()).replaceAll("\\\\$0");
    }

    private String details() {
        return (publisher == null ? "" : ", " + publisher)
                + (published == null ? "" : ", " + published.inWords())
                + ", paragraph " + paragraph;
    }

    /** Only http and https may be put before a reader to click. */
    private static Optional<String> webLink(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip().replace(" ", "%20"));
            boolean web = "http".equalsIgnoreCase(uri.getScheme())
                    || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    /** The text directive of the WICG's URL Fragment Text Directives: {@code #:~:text=start,end}. */
    private static String fragment(String url, String quote) {
        String[] words = WORD.matcher(quote).results().map(MatchResult::group).toArray(String[]::new);
        String directive = words.length <= WHOLE
                ? encode(words, 0, words.length)
                : encode(words, 0, ENDS) + "," + encode(words, words.length - ENDS, words.length);
        return (url.contains("#") ? "" : "#") + ":~:text=" + directive;
    }

    private static String encode(String[] words, int from, int to) {
        String text = String.join(" ", Arrays.copyOfRange(words, from, to));
        // The directive's own syntax uses dashes and commas; URLEncoder leaves the dash, the dot, the star and the underscore.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
    }
}
