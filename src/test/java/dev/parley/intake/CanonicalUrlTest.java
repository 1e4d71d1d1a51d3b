package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalUrlTest {

    private static final String BASE = "https://daily.example/world/talks.html?page=2";

    @Test
    void howAReaderCameIsNoPartOfIt() {
        assertThat(CanonicalUrl.clean("https://daily.example/a?utm_source=x&id=7&fbclid=y#top"))
                .isEqualTo("https://daily.example/a?id=7");
        assertThat(CanonicalUrl.clean("https://daily.example/a?gclid=x"))
                .isEqualTo("https://daily.example/a");
        assertThat(CanonicalUrl.clean("https://daily.example/a?b=c&d=e%26f"))
                .isEqualTo("https://daily.example/a?b=c&d=e%26f");
        assertThat(CanonicalUrl.clean("no url")).isEqualTo("no url");
    }

    @Test
    void aRelativeOneStartsFromThePage() {
        assertThat(CanonicalUrl.choose(List.of("/world/talks"), BASE))
                .hasValue("https://daily.example/world/talks");
        assertThat(CanonicalUrl.choose(List.of("talks.html"), BASE))
                .hasValue("https://daily.example/world/talks.html");
        assertThat(CanonicalUrl.choose(List.of("/world/talks"), null)).isEmpty();
    }

    @Test
    void anotherSiteIsBelievedOnlyInFull() {
        assertThat(CanonicalUrl.choose(List.of("https://agency.example/talks"), BASE))
                .hasValue("https://agency.example/talks");
        assertThat(CanonicalUrl.choose(List.of("//agency.example/talks"), BASE)).hasValue(BASE);
        assertThat(CanonicalUrl.choose(List.of("ftp://agency.example/talks", "javascript:x", "::"), BASE))
                .hasValue(BASE);
    }

    @Test
    void aFrontPageIsNoArticlesAddress() {
        assertThat(CanonicalUrl.choose(List.of("https://daily.example/"), BASE)).hasValue(BASE);
        assertThat(CanonicalUrl.choose(List.of("https://daily.example", "https://daily.example/a"), null))
                .hasValue("https://daily.example/a");
        assertThat(CanonicalUrl.choose(List.of("https://daily.example/"), null))
                .hasValue("https://daily.example/");
    }

    @Test
    void charactersOfTheWildAreEscaped() {
        assertThat(CanonicalUrl.choose(List.of(" https://daily.example/a|b c "), null))
                .hasValue("https://daily.example/a%7Cb%20c");
    }
}
