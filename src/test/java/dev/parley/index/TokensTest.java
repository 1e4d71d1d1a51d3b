package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static List<String> terms(String text) {
        return Tokens.of(text).stream().map(Token::term).toList();
    }

    @ParameterizedTest
    @CsvSource({"Lavrov’s, Lavrov", "Lavrov's, lavrov", "Assads, Assad", "U.S., US", "U.S.A., USA",
        "u.n., UN", "Müller, Muller",
        "Erdoğan, Erdogan", "negotiations, negotiation", "negotiating, negotiate", "ALEPPO, Aleppo",
        "U.S.'s, US",
        "talks, talk", "blamed, blame", "Élysée, elysee", "ﬁght, fight"})
    void wordsThatAreTheSameToAReaderHaveOneTerm(String one, String other) {
        assertThat(terms(one).getFirst()).isEqualTo(terms(other).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"Russia, Prussia", "Iran, Iraq", "250000, 25000", "not, note"})
    void otherWordsHaveOtherTerms(String one, String other) {
        assertThat(terms(one)).isNotEqualTo(terms(other));
    }

    @Test
    void functionWordsAreKept() {
        assertThat(terms("The Who is on the US list")).hasSize(7);
    }

    @Test
    void aTokenSaysWhereItStands() {
        assertThat(Tokens.of("“Lavrov’s U.S. talks”")).containsExactly(new Token("lavrov", new Span(1, 9)),
                new Token("us", new Span(10, 13)), new Token("talk", new Span(15, 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "…", "— “” !?", "\0"})
    void whereThereIsNoWordThereIsNoToken(String text) {
        assertThat(Tokens.of(text)).isEmpty();
    }

    @Test
    void tokensStandInOrderInAnyText() {
        ArbitraryText.check(200, arbitrary -> {
            String text = arbitrary.body();
            int at = 0;
            for (Token token : Tokens.of(text)) {
                assertThat(token.term()).isNotEmpty();
                assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
                assertThat(token.span().isEmpty()).isFalse();
                at = token.span().end();
            }
            assertThat(at).isLessThanOrEqualTo(text.length());
        });
    }
}
