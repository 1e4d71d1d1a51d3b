package dev.parley.answer;

import static dev.parley.answer.Asked.article;
import static dev.parley.answer.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Did X say Y? */
class VerdictTest {

    private static final Article NUSRA = article("nusra",
            """
                    Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov in Geneva on Friday.

                    “Nusra is Al Qaeda, and no name change hides it,” Kerry said.

                    “I think it’s a pity,” Lavrov said, “that our American partners are not ready.”

                    French President François Hollande spoke in Paris. “Time is running out for the truce in Aleppo,” Hollande said.

                    “We’re just not there yet”, ran another remark.

                    In the hotel, journalists ate pizza.
                    """);

    private static Verdict verdict(String question) {
        return ask(List.of(NUSRA), question).verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Did Kerry say 'Nusra is Al Qaeda'?", "did kerry say \"nusra is al-qaeda\"",
        "Has John Kerry ever said “Nusra is Al Qaeda – and no name change hides it”?",
        "did kerry say nusra is al qaeda",
        "Is it true that Kerry said \"no name change hides it\"?",
        "Did Lavrov say \"I think it's a pity that our American partners are not ready\"?",
        "Did the French president say \"Time is running out for the truce\"?",
        "Did anyone say \"we're just not there yet\"?"})
    void wordsThatStandThereAreExactAndCertain(String question) {
        Answer answer = ask(List.of(NUSRA), question);
        assertThat(answer.verdict()).isEqualTo(new Verdict.Exact());
        assertThat(answer).isInstanceOf(Answer.Quoted.class);
        assertThat(answer.confidence()).isGreaterThan(0.95);
    }

    @Test
    void alteredWordsAreShownAgainstTheirs() {
        Answer answer = ask(List.of(NUSRA),
                "Did Kerry say \"Nusra is Al Shabaab, and no name change hides it\"?");
        assertThat(answer).isInstanceOf(Answer.Quoted.class);
        assertThat(answer.verdict()).isInstanceOfSatisfying(Verdict.Altered.class, altered -> {
            assertThat(altered.difference().said())
                    .isEqualTo("Nusra is Al Qaeda, and no name change hides it");
            assertThat(altered.difference().parts()).contains(
                    new WordDifference.Part(WordDifference.Kind.CLAIMED, "Shabaab"),
                    new WordDifference.Part(WordDifference.Kind.SAID, "Qaeda"));
        });
    }

    @Test
    void aParaphraseIsAnsweredWithoutADifference() {
        assertThat(
                ask(List.of(NUSRA), "Did Kerry say that no name change of Nusra hides that it is Al Qaeda?"))
                .isInstanceOf(Answer.Quoted.class)
                .extracting(Answer::verdict).isEqualTo(new Verdict.Altered(null));
    }

    @Test
    void wordsOfAnotherAreSaidToBeTheirs() {
        Answer answer = ask(List.of(NUSRA), "Did Lavrov say \"Nusra is Al Qaeda\"?");
        assertThat(answer.verdict()).isEqualTo(new Verdict.OtherSpeaker("John Kerry", null));
        assertThat(answer.quotes().getFirst().quote().text()).contains("Nusra is Al Qaeda");
        assertThat(verdict("Did the US president say \"Time is running out for the truce\"?"))
                .isInstanceOf(Verdict.OtherSpeaker.class);
        assertThat(verdict("Did Teresa Kerry say \"no name change hides it\"?"))
                .isEqualTo(new Verdict.OtherSpeaker("John Kerry", null));
    }

    @Test
    void wordsThatStandNowhereAreNotFoundInTheseArticles() {
        Answer answer = ask(List.of(NUSRA), "Did Kerry say \"the pizza in this hotel tastes of Al Qaeda\"?");
        assertThat(answer).isInstanceOf(Answer.NothingFound.class);
        assertThat(answer.verdict()).isEqualTo(new Verdict.NotFound("Kerry", false));
        assertThat(answer.verdict().inWords())
                .isEqualTo("No such words by Kerry were found in these articles.");
        assertThat(ask(List.of(), "Did Kerry say \"no\"?").verdict())
                .isEqualTo(new Verdict.NotFound("Kerry", false));
    }

    @Test
    void wordsThatNobodyIsNamedForAreNobodys() {
        Answer answer = ask(List.of(NUSRA), "Did Kerry say \"We're just not there yet\"?");
        assertThat(answer.verdict()).isEqualTo(new Verdict.NotFound("Kerry", true));
        assertThat(answer.verdict().inWords()).isEqualTo(
                "Such words were found, but these articles do not make plain that Kerry said them.");
    }

    @Test
    void twoUtterancesAreNotPutTogetherToOneQuote() {
        Article two = article("two",
                "The talks went on. “A disaster,” Kerry called it, and later, when the night had come and the"
                        + " pizza had gone and all were tired of waiting for a word from Moscow, Kerry added “a joke”.");
        assertThat(ask(List.of(two), "Did Kerry say \"a disaster a joke\"?").verdict())
                .isNotEqualTo(new Verdict.Exact());
    }

    @Test
    void datesAndPublishersInAQuotationAreWordsOfIt() {
        Article time = new Article("time", "", List.of(), "Politico", null, null, null,
                "“We will win in March 2015 according to Politico,” Kerry said.");
        Answer answer = ask(List.of(time),
                "Did Kerry say \"we will win in March 2015 according to Politico\"?");
        assertThat(answer.verdict()).isEqualTo(new Verdict.Exact());
        assertThat(answer.interpretation().hasDates()).isFalse();
        assertThat(answer.interpretation().publisher()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What did Kerry say about Nusra?", "Who said \"Nusra is Al Qaeda\"?",
        "Did Kerry call Lavrov on Friday?"})
    void otherQuestionsGetNoVerdict(String question) {
        assertThat(verdict(question)).isNull();
    }

    @Test
    void whateverIsClaimedOfWhateverTheAnswerIsLawful() {
        ArbitraryText.check(100, arbitrary -> {
            Article any = article("any",
                    arbitrary.body() + " “" + arbitrary.text(20) + " the talks,” Kerry said.");
            assertThat(ask(List.of(any), "Did Kerry say “the talks " + arbitrary.line() + "”?")).isNotNull();
        });
    }
}
