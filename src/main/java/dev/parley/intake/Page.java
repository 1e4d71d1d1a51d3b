package dev.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Articles of HTML pages: what a page says about its article, and the article's paragraphs, one a line, a blank line between two. */
final class Page {

    /** Real pages have a tenth of it; the worst that can be made of so many takes seconds and some 100 MB. */
    private static final int MOST_TAGS = 100_000;

    /** How deep elements are nested in what is kept of the tree; the tags of deeper ones are passed over. Real pages: 100. */
    private static final int DEEPEST = 256;

    private Page() {}

    /**
     * The article of a page that is at hand as a file, in the encoding that the page declares, else in UTF-8.
     *
     * @throws Unreadable as {@link #read(byte[], String, String)} does
     */
    static Draft read(byte[] html) throws Unreadable {
        return read(html, null, null);
    }

    /**
     * The article of a page that was fetched. The body is empty where there is no text.
     *
     * @param charset the encoding that came with the page and wins over the one that it declares itself, though not over a
     *     byte-order mark; null, or one that nobody knows, where none came
     * @param url where the page was found, which relative addresses in it start from; null where that is not known
     * @throws Unreadable when the page should be UTF-8 and is not, or has more tags than any page
     */
    static Draft read(byte[] html, @Nullable String charset, @Nullable String url) throws Unreadable {
        checkTags(html);
        Document document = parse(html, charset, url);
        if (document.charset().equals(StandardCharsets.UTF_8)) {
            Utf8.check(html);
        }
        PageMetadata metadata = PageMetadata.of(document, url);
        String body = PageText.of(document, metadata.headline()).stream().collect(Collectors.joining("\n\n"));
        return new Draft(null, metadata.headline(), metadata.authors(), metadata.publisher(),
                metadata.published(),
                metadata.url(), null, body);
    }

    private static void checkTags(byte[] html) throws Unreadable {
        int tags = 0;
        for (int i = 0; i + 1 < html.length; i++) {
            // In UTF-16 a NUL stands between the two.
            if (html[i] == '<' && (Character.isLetter(html[i + 1]) || html[i + 1] == 0)) {
                tags++;
            }
        }
        if (tags > MOST_TAGS) {
            throw new Unreadable(String.format(Locale.ROOT, "more than %,d HTML tags", MOST_TAGS));
        }
    }

    private static Document parse(byte[] html, @Nullable String charset, @Nullable String url) {
        String given = charset == null ? null : asBrowsersRead(charset);
        Document document = parsed(html, given, url);
        String declared = document.charset().name();
        String read = asBrowsersRead(declared);
        return read == null || read.equals(declared) ? document : parsed(html, read, url);
    }

    private static Document parsed(byte[] html, @Nullable String charset, @Nullable String url) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset, url == null ? "" : url,
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array of bytes could not be read", impossible);
        }
    }

    /**
     * The name of the encoding that pages mean by {@code charset}: by the WHATWG's standard, Latin-1 is Windows-1252, and so
     * on. Null where Java does not have it.
     */
    private static @Nullable String asBrowsersRead(String charset) {
        try {
            String name = Charset.forName(charset.strip()).name();
            return switch (name) {
                case "ISO-8859-1", "US-ASCII" -> "windows-1252";
                case "ISO-8859-9" -> "windows-1254";
                case "ISO-8859-11", "TIS-620" -> "x-windows-874";
                case "GB2312", "GBK" -> "GB18030";
                case "Shift_JIS" -> "windows-31j";
                case "EUC-KR" -> "x-windows-949";
                default -> name;
            };
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
