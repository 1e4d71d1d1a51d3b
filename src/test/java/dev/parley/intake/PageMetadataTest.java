package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages that say about their article what they say in many ways, and not always rightly. */
class PageMetadataTest {

    private static PageMetadata of(String html) {
        return PageMetadata.of(Jsoup.parse(html), null);
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void jsonLdComesFirst() {
        PageMetadata metadata = of(linked(
                """
                        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Talks &amp; deals",
                         "author": [{"@type": "Person", "name": "Ann"}, {"name": "Bob"}], "publisher": {"name": "The Daily"},
                         "datePublished": "2016-09-09T10:00:00+02:00", "inLanguage": "en-GB"}""")
                + "<meta property=og:title content='Other'><meta property=og:site_name content=Daily>"
                + "<meta property=article:published_time content=2016-09-10><meta name=author content=Eve>");
        assertThat(metadata).isEqualTo(new PageMetadata("Talks & deals", List.of("Ann", "Bob"), "The Daily",
                "2016-09-09T10:00:00+02:00", null));
    }

    @Test
    void anArticleIsFoundInAGraphWithWhatItRefersTo() {
        PageMetadata metadata = of(
                linked("""
                        {"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": "Person", "@id": "#ann", "name": "Ann"},
                         {"@type": ["Article", "Thing"], "headline": "Talks", "author": {"@id": "#ann"}, "datePublished": "2016-09-09"}]}
                        """));
        assertThat(metadata.headline()).isEqualTo("Talks");
        assertThat(metadata.authors()).containsExactly("Ann");
        assertThat(metadata.published()).isEqualTo("2016-09-09");
    }

    @Test
    void theOuterArticleIsThePagesOwn() {
        assertThat(of(
                linked("""
                        [{"@type": "ItemList", "itemListElement": [{"item": {"@type": "NewsArticle", "headline": "Another"}}]},
                         {"@type": "http://schema.org/NewsArticle", "headline": "Talks", "author": "Ann"}]"""))
                .headline())
                .isEqualTo("Talks");
    }

    @Test
    void brokenJsonLdIsPassedOver() {
        assertThat(of(linked("{\"@type\": \"NewsArticle\", ")
                + linked("{\"@type\":\"NewsArticle\",\"headline\":\"Ta\nlks\",}")
                + "<meta property=og:title content=Other>").headline()).isEqualTo("Ta\nlks");
        assertThat(of(linked("[".repeat(5_000)) + "<meta name=twitter:title content=Talks>").headline())
                .isEqualTo("Talks");
    }

    @Test
    void metaTagsComeNext() {
        PageMetadata metadata = of(
                """
                        <html lang=de-AT><meta name="DC.creator" content="Ann"><meta name="parsely-pub-date" content="2016-09-09T08:00:00Z">
                        <meta property="og:site_name" content="Daily"><meta property="og:title" content="Talks"><meta property="og:locale" content="fr_FR">
                        <link rel="canonical" href="https://daily.example/talks?id=7&utm_source=x#top">""");
        assertThat(metadata)
                .isEqualTo(new PageMetadata("Talks", List.of("Ann"), "Daily", "2016-09-09T08:00:00Z",
                        "https://daily.example/talks?id=7"));
    }

    @Test
    void theHeadlineIsTheOneThatIsSeen() {
        assertThat(of("<title>Why talks fail | The Daily</title><h1>The Daily</h1><h1>Why talks fail</h1>")
                .headline())
                .isEqualTo("Why talks fail");
        assertThat(of(
                "<meta property=og:title content='Talks go on - The Daily - News'><h1>Talks go on: what now?</h1>")
                .headline()).isEqualTo("Talks go on: what now?");
        assertThat(of("<meta property=og:site_name content='The Daily'><title>Truce - The Daily</title>")
                .headline())
                .isEqualTo("Truce");
        assertThat(of("<title>Kerry - Lavrov</title>").headline()).isEqualTo("Kerry - Lavrov");
        assertThat(of("<p>Nothing").headline()).isEmpty();
    }

    @Test
    void theDateIsReadWhereItIsSeen() {
        assertThat(of(
                "<title>Talks</title><p>Tuesday, 20 September 2016</p><h1>Talks</h1><p>By Ann</p><p>Posted 9 Sept 2016, 10:00</p>")
                .published()).isEqualTo("2016-09-09");
        assertThat(of("<title>Talks</title><p>am 9. September 2016</p><h1>Talks</h1><p>Text").published())
                .isEqualTo("2016-09-09");
        assertThat(of(
                "<title>Talks</title><h1>Talks</h1><time datetime='2016-09-09T10:00+02:00'>yesterday</time>")
                .published()).isEqualTo("2016-09-09T10:00+02:00");
        assertThat(of(linked("{\"@type\":\"Article\",\"datePublished\":\"0001-01-01T00:00:00Z\"}")
                + "<link rel=canonical href=https://daily.example/2016/09/09/talks>").published())
                .isEqualTo("2016-09-09");
        assertThat(of("<h1>Talks</h1><p>In May").published()).isNull();
    }

    @Test
    void aBylineLosesItsBy() {
        assertThat(of(
                "<meta name=author content='By Ann Bee'><meta property=article:author content=https://x.example/ann>")
                .authors()).containsExactly("Ann Bee");
        assertThat(of("<meta property=article:author content=https://x.example/ann><a rel=author>Ann</a>")
                .authors())
                .containsExactly("Ann");
    }
}
