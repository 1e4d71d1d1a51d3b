package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ArbitraryText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as sites of several kinds make them: the article's text comes out, and nothing that stands beside it. */
class PageTest {

    private static final String ONE = "The ministers met in Geneva on Friday and spoke for nine hours about a truce in the north.";
    private static final String TWO = "Nobody would say afterwards whether an agreement on the corridors had come any nearer.";
    private static final String THREE = "A second meeting is planned for Monday, two officials said, if the guns fall silent by then.";

    private static Draft read(String html) throws Unreadable {
        return Page.read(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(String html) throws Unreadable {
        return read(html).body();
    }

    private static String paragraphs(String... texts) {
        return Arrays.stream(texts).map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
    }

    @Test
    void theTextOfANewsPageIsItsParagraphs() throws Unreadable {
        assertThat(
                body("""
                        <html><head><title>Talks go on - The Daily</title></head><body>
                        <header><a href=/>The Daily</a></header><nav><ul><li><a href=/w>World</a><li><a href=/s>Sport</a></ul></nav>
                        <div id=page><div class="story"><h1>Talks go on</h1><div class="byline">By Ann Bee</div>
                        <div class="share-bar"><a href=f>Facebook</a> <a href=t>Twitter</a></div>
                        <figure><img src=x><figcaption>The ministers arriving in Geneva early on Friday. Photo: Agency</figcaption></figure>
                        """
                        + paragraphs(ONE, TWO)
                        + """
                                <div class="related-stories"><h3>Related</h3><p>Why the last truce failed, and who is said to have broken it first.</p></div>
                                <p>Advertisement</p><aside><p>Sign up for the letter that tells you all about the talks, each morning.</p></aside>
                                """
                        + paragraphs(THREE)
                        + """
                                <ul><li><a href=1>Syria</a><li><a href=2>Geneva</a></ul><h3>More news</h3></div>
                                <div id="comments"><p>This will never work, as everybody knows who has ever followed such a meeting.</p></div>
                                <footer>Copyright The Daily</footer></div>
                                <div class="cookie-notice"><p>We use cookies to give you the best of all experiences on our pages.</p></div>"""))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void listsQuotationsSubheadsAndTablesStay() throws Unreadable {
        assertThat(body("<article>" + paragraphs(ONE)
                + "<h2>The terms</h2><ul><li>A truce of a week<li>Open roads</ul>"
                + "<blockquote><a href=x>“We will not sign this.”</a></blockquote>" + paragraphs(TWO)
                + "<table><tr><th>Day<th>Hours<tr><td>Friday<td>9</table>" + paragraphs(THREE)
                + "</article>"))
                .isEqualTo(String.join("\n\n", ONE, "The terms", "A truce of a week", "Open roads",
                        "“We will not sign this.”", TWO, "Day Hours", "Friday 9", THREE));
    }

    @Test
    void theTextIsFoundWithoutAnyMarkupThatTellsOfIt() throws Unreadable {
        assertThat(body(
                "<body><table><tr><td><a href=1>Home</a><br><a href=2>Archive</a></td><td><div><font>" + ONE
                        + "<br><br>" + TWO + "<br><br>" + THREE + "</font></div></td></tr></table></body>"))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void aListOfTeasersIsNotTakenForTheArticle() throws Unreadable {
        String teaser = "<div class=item><h3><a href=x>Another story</a></h3><p>What happened elsewhere on that day is told in a few words.</p></div>";
        assertThat(body("<div><div class=main>" + paragraphs(ONE, TWO, THREE) + "</div><div class=list>"
                + teaser.repeat(9) + "</div></div>")).isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void whatSaysThatItIsTheTextIsBelieved() throws Unreadable {
        String contact = "<div><p>"
                + "Our service can be reached by telephone on all days of the week. ".repeat(5)
                + "</p></div>";
        assertThat(body(
                "<div><div itemprop=articleBody>" + paragraphs(ONE, TWO) + "</div>" + contact + "</div>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void whereThereAreOnlyCommentsTheyAreTheText() throws Unreadable {
        assertThat(body("<h1>Will they sign?</h1><div class=thread><div class=comment>" + paragraphs(ONE)
                + "</div><div class=comment>" + paragraphs(TWO) + "</div><div class=comment>"
                + paragraphs(THREE)
                + "</div></div>")).contains(ONE, TWO, THREE);
    }

    @Test
    void aSectionIsNotJudgedByItsTitle() throws Unreadable {
        assertThat(body(
                "<main><section id=social-media><h2 id=social-media>Social media</h2>" + paragraphs(ONE, TWO)
                        + "</section><section id=comments-on-the-text>" + paragraphs(THREE, ONE)
                        + "</section></main>"))
                .isEqualTo(String.join("\n\n", "Social media", ONE, TWO, THREE, ONE));
    }

    @Test
    void preformattedTextKeepsItsLines() throws Unreadable {
        assertThat(body("<pre>" + ONE + "\n\n  " + TWO + "</pre>")).isEqualTo(ONE + "\n\n  " + TWO);
    }

    @Test
    void everyCharacterOfAParagraphStays() {
        ArbitraryText.check(300, arbitrary -> {
            String text = arbitrary.text(30).replaceAll("[\\s\\p{Cntrl}\uffff]+", " ").strip();
            String html = "<article>" + paragraphs(ONE, Entities.escape(text), THREE) + "</article>";
            String expected = text.isEmpty() || PageParts.isLabel(text) ? "\n\n" : "\n\n" + text + "\n\n";
            assertThat(body(html)).isEqualTo(ONE + expected + THREE);
        });
    }

    @Test
    void theEncodingThatCameWithAPageWinsOverItsOwn() throws Unreadable {
        byte[] page = "<meta charset=utf-8><p>“Да”, сказал он".getBytes(Charset.forName("windows-1251"));
        assertThat(Page.read(page, "windows-1251", null).body()).isEqualTo("“Да”, сказал он");
        assertThatThrownBy(() -> Page.read(page, null, null)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Page.read(page, "no such charset", null)).isInstanceOf(Unreadable.class);
        byte[] marked = "\ufeff<p>“Да”".getBytes(StandardCharsets.UTF_8);
        assertThat(Page.read(marked, "windows-1251", null).body()).isEqualTo("“Да”");
    }

    @Test
    void latin1IsReadAsBrowsersReadIt() throws Unreadable {
        byte[] page = "<p>\u0093No\u0094".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Page.read(page, "ISO-8859-1", null).body()).isEqualTo("“No”");
        byte[] declared = "<meta charset=iso-8859-1><p>\u0093No\u0094".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Page.read(declared, null, null).body()).isEqualTo("“No”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<font a=1><p>", "<table><tr><td>", "<blockquote>", "<svg><g>",
        "<a>", "<h1>"})
    void whatIsNestedDeeperThanAnyPageKeepsItsText(String tags) throws Unreadable {
        int times = 90_000 / tags.replaceAll("[^<]", "").length();
        assertThat(body(paragraphs(ONE, TWO, THREE) + tags.repeat(times) + "x"))
                .startsWith(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void aPageOfMoreTagsThanAnyIsRefused() {
        assertThatThrownBy(() -> read("<b>".repeat(100_001)))
                .isInstanceOfSatisfying(Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo("more than 100,000 HTML tags"));
    }
}
