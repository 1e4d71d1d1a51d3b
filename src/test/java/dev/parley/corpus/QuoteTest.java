package dev.parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ArbitraryText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteTest {

    /** A span of one code point or more whose ends lie between code points; counted here, apart from the code under test. */
    static Span spanBetweenCodePoints(String text, Random random) {
        int[] codePoints = text.codePoints().toArray();
        int first = random.nextInt(codePoints.length);
        int last = first + 1 + random.nextInt(codePoints.length - first);
        return new Span(new String(codePoints, 0, first).length(), new String(codePoints, 0, last).length());
    }

    private static Article article(String body) {
        return new Article("talks", "", List.of(), null, null, null, null, body);
    }

    @Test
    void aQuoteIsWhatStandsInTheBody() {
        Quote quote = Quote.of(article("Kerry said: “No deal.” Then he left."), new Span(12, 22));
        assertThat(quote.text()).isEqualTo("“No deal.”");
        assertThat(quote.position()).isEqualTo(new TextPosition(12, 22));
    }

    @Test
    void theTextIsTheCodePointsOfTheBodyFromStartToEnd() {
        ArbitraryText.check(500, arbitrary -> {
            Article article = article(arbitrary.body());
            Quote quote = Quote.of(article, spanBetweenCodePoints(article.body(), arbitrary.random()));
            int[] body = article.body().codePoints().toArray();
            TextPosition position = quote.position();
            assertThat(quote.text()).isEqualTo(new String(body, position.start(), position.length()));
        });
    }

    @Test
    void prefixAndSuffixAreThe32CodePointsBeforeAndAfter() {
        ArbitraryText.check(500, arbitrary -> {
            Article article = article(arbitrary.body());
            Quote quote = Quote.of(article, spanBetweenCodePoints(article.body(), arbitrary.random()));
            int[] body = article.body().codePoints().toArray();
            int start = quote.position().start();
            int end = quote.position().end();
            int from = Math.max(0, start - 32);
            int to = Math.min(body.length, end + 32);
            assertThat(quote.prefix()).isEqualTo(new String(body, from, start - from));
            assertThat(quote.suffix()).isEqualTo(new String(body, end, to - end));
        });
    }

    @Test
    void prefixAndSuffixCountAnEmojiAsOne() {
        String emoji = "😀".repeat(40);
        Quote quote = Quote.of(article(emoji + "deal" + emoji), new Span(80, 84));
        assertThat(quote.text()).isEqualTo("deal");
        assertThat(quote.prefix()).isEqualTo("😀".repeat(32));
        assertThat(quote.suffix()).isEqualTo("😀".repeat(32));
    }

    @Test
    void theWholeBodyHasNothingBeforeOrAfterIt() {
        Quote quote = Quote.of(article("No deal."), new Span(0, 8));
        assertThat(quote.prefix()).isEmpty();
        assertThat(quote.suffix()).isEmpty();
    }

    @Test
    void aQuoteCannotPartASurrogatePair() {
        Article article = article("a😀b");
        assertThatThrownBy(() -> Quote.of(article, new Span(2, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("talks");
        assertThatThrownBy(() -> Quote.of(article, new Span(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Quote.of(article, new Span(1, 3)).text()).isEqualTo("😀");
    }

    @Test
    void aQuoteCannotBeEmpty() {
        assertThatThrownBy(() -> Quote.of(article("No deal."), new Span(3, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuoteCannotReachPastTheBody() {
        assertThatThrownBy(() -> Quote.of(article("No deal."), new Span(3, 9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotesOfTheSamePlaceAreEqual() {
        Quote quote = Quote.of(article("No deal, no deal."), new Span(0, 2));
        assertThat(quote).isEqualTo(Quote.of(article("No deal, no deal."), new Span(0, 2)))
                .hasSameHashCodeAs(Quote.of(article("No deal, no deal."), new Span(0, 2)))
                .isNotEqualTo(Quote.of(article("No deal, no deal."), new Span(0, 7)))
                .isNotEqualTo(Quote.of(article("No deal, no deal"), new Span(0, 2)));
    }

    @Test
    void anArticleNeedsAnIdentifierAndABody() {
        assertThatThrownBy(() -> new Article(" ", "", List.of(), null, null, null, null, "Text."))
                .hasMessageContaining("identifier");
        assertThatThrownBy(() -> article(" \n")).hasMessageContaining("talks");
        assertThatThrownBy(() -> article("\u00a0\ufeff")).hasMessageContaining("talks");
    }

    @Test
    void aSpeakerNeedsANameAndAMention() {
        assertThatThrownBy(() -> new Speaker("", new Span(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Speaker("Kerry", new Span(2, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
