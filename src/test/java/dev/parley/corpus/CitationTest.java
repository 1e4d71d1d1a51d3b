package dev.parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    private static final String URL = "https://news.example/talks";

    private static Citation citation(String headline, @Nullable String url, String body) {
        Article article = new Article("talks-1", headline, List.of(), "The Times",
                PublicationDate.parse("2016-09-09").orElseThrow(), url, null, body);
        return Citation.of(Quote.of(article, new Span(0, body.length())), 3);
    }

    private static @Nullable String link(@Nullable String url, String body) {
        return citation("Talks", url, body).link();
    }

    @Test
    void aCitationSaysWhereAndWhen() {
        Citation citation = citation(" Talks go on ", URL, "No deal");
        assertThat(citation.headline()).isEqualTo("Talks go on");
        assertThat(citation.publisher()).isEqualTo("The Times");
        assertThat(citation.published()).isNotNull().extracting(PublicationDate::inWords)
                .isEqualTo("9 September 2016");
        assertThat(citation.paragraph()).isEqualTo(3);
        assertThat(citation.link()).isEqualTo("https://news.example/talks#:~:text=No%20deal");
    }

    @Test
    void whereThereIsNoHeadlineTheIdentifierStandsForIt() {
        assertThat(citation(" ", URL, "No deal").headline()).isEqualTo("talks-1");
    }

    @Test
    void theSignsOfTheTextDirectiveAreEncoded() {
        assertThat(link(URL, "cease-fire, R&D “now” \"x\" 5%"))
                .isEqualTo(URL + "#:~:text=cease%2Dfire%2C%20R%26D%20%E2%80%9Cnow%E2%80%9D%20%22x%22%205%25");
    }

    @Test
    void spaceOfAnyWidthInTheQuoteIsOneSpaceInTheLink() {
        assertThat(link(URL, "No\n\n  deal\ttoday")).isEqualTo(URL + "#:~:text=No%20deal%20today");
    }

    @Test
    void aQuoteOfEightWordsIsInTheLinkWhole() {
        assertThat(link(URL, "one two three four five six seven eight"))
                .isEqualTo(URL + "#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight");
    }

    @Test
    void ofALongerQuoteTheLinkHasTheFirstAndTheLastWords() {
        assertThat(link(URL, "one two, three four five six seven eight-and nine"))
                .isEqualTo(URL + "#:~:text=one%20two%2C%20three%20four,six%20seven%20eight%2Dand%20nine");
    }

    @Test
    void aUrlThatHasAFragmentKeepsIt() {
        assertThat(link(URL + "#top", "No deal")).isEqualTo(URL + "#top:~:text=No%20deal");
    }

    @Test
    void aUrlThatHasAQueryKeepsIt() {
        assertThat(link(URL + "?a=1&b=2", "No deal")).isEqualTo(URL + "?a=1&b=2#:~:text=No%20deal");
    }

    @Test
    void aUrlOfAnotherScriptIsWrittenInAscii() {
        assertThat(link("https://news.example/Лавров", "No deal"))
                .isEqualTo("https://news.example/%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2#:~:text=No%20deal");
    }

    @Test
    void aSpaceInAUrlIsEncoded() {
        assertThat(link("https://news.example/a b", "No deal"))
                .isEqualTo("https://news.example/a%20b#:~:text=No%20deal");
    }

    @Test
    void withoutAUrlThereIsNoLink() {
        assertThat(link(null, "No deal")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript://x/%0aalert(1)", "ftp://news.example/talks",
        "file:///etc/passwd", "data:text/html,x", "news.example/talks", "//news.example/talks", "https:",
        "https:///talks", "not a url", "", "https://news.example/<script>"})
    void onlyAUrlOfTheWebIsALink(String url) {
        assertThat(link(url, "No deal")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://news.example/talks", "HTTPS://news.example/talks",
        " https://news.example/talks "})
    void anyUrlOfTheWebIsALink(String url) {
        assertThat(link(url, "No deal")).startsWithIgnoringCase("http")
                .contains("news.example/talks#:~:text=");
    }

    @Test
    void whateverTheQuoteTheLinkIsAUrlThatSaysItsWords() {
        ArbitraryText.check(300, arbitrary -> {
            String body = arbitrary.body();
            String link = link(URL, body);
            assertThat(link).isNotNull();
            assertThat(URI.create(link).getScheme()).isEqualTo("https");
            String directive = link.substring((URL + "#:~:text=").length());
            assertThat(directive).matches("[\\w.*%]+(,[\\w.*%]+)?");
            List<String> words = List.of(body.split("[ \\t\\n\\x0B\\f\\r]+", -1));
            String first = URLDecoder.decode(directive.replaceAll(",.*", ""), StandardCharsets.UTF_8);
            assertThat(first.split(" ", -1)).isEqualTo(words.stream().filter(word -> !word.isEmpty())
                    .limit(first.split(" ", -1).length).toArray());
        });
    }
}
