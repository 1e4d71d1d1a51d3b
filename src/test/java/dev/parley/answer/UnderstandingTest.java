package dev.parley.answer;

import static dev.parley.answer.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is understood of a question decides what answers it. Asked on 9 September 2016. */
class UnderstandingTest {

    private static Article article(String identifier, String publisher, String date, String body) {
        return new Article(identifier, "", List.of(), publisher,
                date == null ? null : PublicationDate.parse(date).orElseThrow(), null, null, body);
    }

    private static final Article MARCH = article("march", "Politico", "2016-03-14",
            "Foreign Minister Sergei Lavrov apologized for the delay in Geneva. Kerry waited.");
    private static final Article AUGUST = article("august", "The Hill", "2016-08-30",
            "Foreign Minister Sergei Lavrov apologized for the delay in Geneva. The press waited.");
    private static final Article YEAR = article("year", "The Hill", "2016",
            "There was a delay. Lavrov apologized in Geneva. Nobody minded.");
    private static final Article UNDATED = article("undated", null, null,
            "Lavrov apologized for the delay in Geneva.");
    private static final List<Article> ALL = List.of(UNDATED, MARCH, AUGUST, YEAR);

    private static List<String> articles(Answer answer) {
        return answer.quotes().stream().map(quote -> quote.quote().article().identifier()).distinct()
                .toList();
    }

    @Test
    void aDateKeepsTheArticlesWhoseDaysOverlapAndPutsTheUndatedLast() {
        Answer answer = ask(ALL, "What did Lavrov say about the delay in March 2016?");
        assertThat(articles(answer)).containsExactlyInAnyOrder("march", "year", "undated")
                .endsWith("undated");
        assertThat(answer.interpretation().from()).isEqualTo(LocalDate.of(2016, 3, 1));
        assertThat(articles(ask(ALL, "What did Lavrov say about the delay last week?")))
                .containsExactlyInAnyOrder("august", "year", "undated").endsWith("undated");
    }

    @Test
    void searchAllDatesUndoesIt() {
        Answer answer = ask(ALL, "What did Lavrov say about the delay last week? search all dates");
        assertThat(articles(answer)).contains("march", "august");
        assertThat(answer.interpretation().hasDates()).isFalse();
    }

    @Test
    void aPublisherKeepsItsArticles() {
        Answer answer = ask(ALL, "Did Lavrov apologize for the delay, according to the hill?");
        assertThat(articles(answer)).containsExactlyInAnyOrder("august", "year");
        assertThat(answer.interpretation().publisher()).isEqualTo("The Hill");
    }

    @Test
    void wordsOfTheSpeakerComeBeforeThoseOfAnother() {
        Article both = article("both", null, null, """
                John Kerry and Sergei Lavrov met in Geneva.

                “The truce is in danger, and the truce matters,” Kerry said.

                The rain fell all day.

                Lavrov was calm. “The truce is in danger,” he said.
                """);
        Answer lavrov = ask(List.of(both), "what did lavrov say about the truce");
        assertThat(lavrov.interpretation().speaker()).isEqualTo("Lavrov");
        assertThat(lavrov.quotes().getFirst().speaker()).isNotNull().extracting("name")
                .isEqualTo("Sergei Lavrov");
        Answer kerry = ask(List.of(both), "Kerry on the truce");
        assertThat(kerry.quotes().getFirst().speaker()).isNotNull().extracting("name")
                .isEqualTo("John Kerry");
    }

    @Test
    void aTypoIsMendedAndShown() {
        Answer answer = ask(ALL, "did lavrow apologise for the delaay");
        assertThat(answer.interpretation().corrections()).containsExactly(
                new Interpretation.Correction("lavrow", "Lavrov"),
                new Interpretation.Correction("delaay", "delay"));
    }

    @Test
    void aTypoDoesNotKeepAGoodQuoteFromAnswering() {
        Answer right = ask(ALL, "who did lavrov apologise to for the delay in Geneva");
        Answer mistyped = ask(ALL, "who did lavrow apologise to for the delay in Geneva");
        assertThat(mistyped.quotes().getFirst().quote()).isEqualTo(right.quotes().getFirst().quote());
        assertThat(mistyped.confidence()).isLessThan(right.confidence())
                .isGreaterThan(right.confidence() / 2);
    }

    @Test
    void anUnknownNameIsNotTakenForAWordThatLooksLikeIt() {
        Article market = article("market", null, null,
                "The market in Geneva opened. Nobody slept through the truce.");
        for (String name : List.of("Merkel", "merkel", "Martel")) {
            assertThat(ask(List.of(market), "Did " + name + " sleep in Geneva?").interpretation()
                    .corrections()).as(name).isEmpty();
        }
        assertThat(ask(List.of(market), "How many trucks were in Geneva?").interpretation().corrections())
                .isEmpty();
    }

    @Test
    void aShortFormStandsForItsWords() {
        Article clinton = article("clinton", null, null,
                "Hillary Clinton praised the pizza. The Secretary of State ate calzone.");
        assertThat(ask(List.of(clinton, MARCH), "what did hrc praise").quotes().getFirst().quote().text())
                .contains("Hillary Clinton praised");
        assertThat(ask(List.of(clinton, MARCH), "what did SecState eat").quotes().getFirst().quote().text())
                .contains("Secretary of State ate");
    }
}
