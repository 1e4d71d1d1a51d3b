package dev.parley.answer;

import static dev.parley.answer.Asked.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import dev.parley.index.ArticleIndex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds the source of what a message says. */
class SourceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 9);

    private static final Article ARTICLE = article("nusra",
            """
                    Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov in Geneva on Friday.

                    “Nusra is Al Qaeda, and no name change hides it,” Kerry said.

                    “The truce is over. We shall not come back to Geneva,” Lavrov said.

                    “We’re just not there yet in March,” Merkel said.
                    """);

    private static Answer source(String message) {
        try (ArticleIndex index = ArticleIndex.of(List.of(ARTICLE))) {
            Answer answer = new Answerer(index::snapshot, Asked.THRESHOLD).sourceOf(message, DAY);
            Asked.assertLawful(answer, Asked.THRESHOLD);
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"“Nusra is Al Qaeda, and no name change hides it”",
        "Kerry: \"Nusra is Al Qaeda, and no name change hides it\"",
        "As Kerry said yesterday, «no name change hides it». Sad!",
        "„Nusra is Al Qaeda, and no name change hides it“ – Kerry",
        "RT @state: ''no name change hides it'', Kerry said https://example.com/a?b=c #Syria",
        "did you see that? 'no name change hides it', said Kerry. Wow. I could not believe it.",
        "\u00E2\u20AC\u0153We\u00E2\u20AC\u2122re just not there yet in March\u00E2\u20AC\u009D",
        "Lavrov said, “The truce is over. We shall not come back to Geneva”",
        "Kerry said that Nusra is Al Qaeda, and no name change hides it.",
        "Nusra is Al Qaeda, and no name change hides it",
        "> Nusra is Al Qaeda, and no name change hides it :open_mouth:",
        "Did Kerry say \"no name change hides it\"?"})
    void theWordsAreFound(String message) {
        assertThat(source(message).verdict()).isEqualTo(new Verdict.Exact());
        assertThat(source(message)).isInstanceOf(Answer.Quoted.class);
    }

    @Test
    void otherWordsAreAlteredWithTheDifference() {
        assertThat(source("Kerry: “Nusra is Al Shabaab, and no name change hides it”").verdict())
                .isInstanceOfSatisfying(Verdict.Altered.class,
                        altered -> assertThat(altered.difference()).isNotNull());
    }

    @Test
    void theWordsOfAnotherAreSaidToBeTheirs() {
        assertThat(source("Lavrov said: “Nusra is Al Qaeda, and no name change hides it”").verdict())
                .isEqualTo(new Verdict.OtherSpeaker("John Kerry", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“The pizza in this hotel tastes of cardboard”",
        "Kerry said that the pizza tastes of cardboard and mud.", "xylophone"})
    void whatStandsNowhereIsNotFound(String message) {
        assertThat(source(message)).isInstanceOf(Answer.NothingFound.class);
        assertThat(source(message).verdict()).isInstanceOf(Verdict.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🙂", ":smile:", "https://example.com/nusra", "<@U123>", "“”", "?!"})
    void aMessageWithoutWordsAsksNothing(String message) {
        assertThat(source(message)).isInstanceOf(Answer.NoQuestion.class);
    }

    @Test
    void aLongMessageIsSearchedForItsQuotation() {
        String padding = "word by word it goes on. ".repeat(200);
        assertThat(source(padding + "Kerry said “no name change hides it”. " + padding).verdict())
                .isEqualTo(new Verdict.Exact());
        assertThat(source("x '".repeat(4_000)).quotes()).isEmpty();
        assertThat(source("Kerry said ".repeat(1_200))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Kerry said “he called it ‘a great and lasting deal’ and left” | Kerry | he called it ‘a great and lasting deal’ and left",
        "According to Lavrov, the truce is dead. | Lavrov | the truce is dead.",
        "The truce is dead and buried, according to Lavrov. | Lavrov | The truce is dead and buried",
        "Hm. The French President told reporters that the war goes on. | The French President | the war goes on.",
        "So-called 'moderate' rebels fled the city on foot | anybody | So-called 'moderate' rebels fled the city on foot",
    })
    void theClaimIsTaken(String message, String subject, String words) {
        Claim claim = SourceReader.read(message).orElseThrow();
        assertThat(claim.subject()).isEqualTo(subject);
        assertThat(claim.words()).isEqualTo(words);
    }

    @Test
    void didSayTakesSpeakerAndClaim() {
        try (ArticleIndex index = ArticleIndex.of(List.of(ARTICLE))) {
            Answerer answerer = new Answerer(index::snapshot, Asked.THRESHOLD);
            for (String claim : List.of("Nusra is Al Qaeda, and no name change hides it",
                    "\"no name change hides it\"")) {
                assertThat(answerer.answer(Question.didSay("Kerry", claim, DAY)).verdict())
                        .isEqualTo(new Verdict.Exact());
            }
            assertThat(answerer.answer(Question.didSay("Lavrov", "“no name change hides it”", DAY)).verdict())
                    .isEqualTo(new Verdict.OtherSpeaker("John Kerry", null));
            assertThat(answerer.answer(Question.didSay("Lavrov", " ", DAY)))
                    .isInstanceOf(Answer.NoQuestion.class);
        }
    }

    @Test
    void whateverIsWrittenTheAnswerIsLawful() {
        ArbitraryText.check(100, arbitrary -> {
            Answer answer = source(arbitrary.body() + " Kerry: “the talks " + arbitrary.line() + "”");
            assertThat(answer.verdict()).isNotNull();
        });
    }
}
