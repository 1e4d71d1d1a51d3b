package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    /** A Friday. */
    private static final LocalDate ASKED = LocalDate.of(2016, 9, 9);

    private static String read(String question, LocalDate asked) {
        DateReader.Dates dates = DateReader.read(question, asked);
        return (dates.from() == null ? "" : dates.from().toString()) + ".."
                + (dates.until() == null ? "" : dates.until().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in March 2016 | 2016-03-01..2016-03-31", "in march, 2016 | 2016-03-01..2016-03-31",
        "in early March 2016 | 2016-03-01..2016-03-31", "in Feb. 2016 | 2016-02-01..2016-02-29",
        "in March | 2016-03-01..2016-03-31", "in september | 2016-09-01..2016-09-30",
        "in December | 2015-12-01..2015-12-31", "in may | 2016-05-01..2016-05-31",
        "on 9 September 2016 | 2016-09-09..2016-09-09",
        "on the 9th of September 2016 | 2016-09-09..2016-09-09",
        "September 9 | 2016-09-09..2016-09-09", "sept 10 | 2015-09-10..2015-09-10",
        "Sept. 9, 2016 | 2016-09-09..2016-09-09", "on September 9th | 2016-09-09..2016-09-09",
        "2016-09-08 | 2016-09-08..2016-09-08", "on 2016-09-08 | 2016-09-08..2016-09-08",
        "in 2016-08 | 2016-08-01..2016-08-31", "in 2015 | 2015-01-01..2015-12-31",
        "before 10 September | ..2015-09-09", "before 8 September | ..2016-09-07",
        "before March 2016 | ..2016-02-29", "before 2016 | ..2015-12-31",
        "after 3 March 2016 | 2016-03-04..", "after March | 2016-04-01..", "since March 2016 | 2016-03-01..",
        "since 2015 | 2015-01-01..", "since yesterday | 2016-09-08..", "until 3 March 2016 | ..2016-03-03",
        "until March 2016 | ..2016-03-31", "prior to March 2016 | ..2016-02-29",
        "between 3 March 2016 and 5 April 2016 | 2016-03-03..2016-04-05",
        "from March to May 2016 | 2016-03-01..2016-05-31",
        "after 3 March 2016 and before 10 March 2016 | 2016-03-04..2016-03-09",
        "today | 2016-09-09..2016-09-09", "yesterday | 2016-09-08..2016-09-08",
        "this week | 2016-09-05..2016-09-11", "last week | 2016-08-29..2016-09-04",
        "this month | 2016-09-01..2016-09-30", "last month | 2016-08-01..2016-08-31",
        "this year | 2016-01-01..2016-12-31", "last year | 2015-01-01..2015-12-31",
        "last Friday | 2016-09-02..2016-09-02", "last thursday | 2016-09-08..2016-09-08",
        "in the last 3 days | 2016-09-06..2016-09-09", "in the past two weeks | 2016-08-26..2016-09-09",
        "over the past week | 2016-09-02..2016-09-09", "in the last month | 2016-08-09..2016-09-09",
    })
    void datesThatAreAskedFor(String phrase, String days) {
        assertThat(read("What did Lavrov say about Syria " + phrase + "?", ASKED)).isEqualTo(days);
        assertThat(read("What did Lavrov say " + phrase + " about Syria?", ASKED)).isEqualTo(days);
        assertThat(DateReader.read("What did Lavrov say " + phrase + " about Syria?", ASKED).rest()
                .replaceAll("\\s+(and\\s+)?", " ")).isEqualTo("What did Lavrov say about Syria?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2016-01-01 | last week | 2015-12-21..2015-12-27", "2016-01-01 | this week | 2015-12-28..2016-01-03",
        "2016-01-01 | yesterday | 2015-12-31..2015-12-31", "2016-01-01 | last month | 2015-12-01..2015-12-31",
        "2016-01-01 | last year | 2015-01-01..2015-12-31", "2016-01-01 | in January | 2016-01-01..2016-01-31",
        "2016-01-01 | in December | 2015-12-01..2015-12-31",
        "2016-01-01 | January 2 | 2015-01-02..2015-01-02",
        "2016-02-29 | in February | 2016-02-01..2016-02-29",
        "2016-02-29 | 29 February | 2016-02-29..2016-02-29",
        "2016-02-29 | in the last year | 2015-02-28..2016-02-29",
        "2016-02-28 | 29 February | 2012-02-29..2012-02-29",
        "2015-03-01 | yesterday | 2015-02-28..2015-02-28",
        "2016-03-31 | last month | 2016-02-01..2016-02-29",
        "2016-03-31 | in the past month | 2016-02-29..2016-03-31",
        "2016-09-05 | this week | 2016-09-05..2016-09-11",
        "2016-09-05 | last Monday | 2016-08-29..2016-08-29",
        "2016-09-11 | this week | 2016-09-05..2016-09-11", "2016-09-11 | last week | 2016-08-29..2016-09-04",
    })
    void datesCountFromTheDayOfAsking(LocalDate asked, String phrase, String days) {
        assertThat(read("What did Lavrov say " + phrase + "?", asked)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "What did Lavrov say about the February truce?", "What did Lavrov say about the 2016 election?",
        "What did Obama say about the September 11 attacks?", "What did Obama say after September 11?",
        "What did Obama say about 9/11?", "What did Lavrov say on Wednesday?",
        "Where did Carter speak on Wednesday?", "What did Lavrov say on 9/9/2016?",
        "How long did Obama and Putin talk at the September 2016 G20?",
        "What did Kerry say at the end of this year?", "What did Kerry say about yesterday's strike?",
        "What did Kerry say about this week's talks?", "What did Kerry say the day before yesterday?",
        "How many witnesses had the panel questioned by February 2016?",
        "What did Kerry promise to do in 2024?", "What may 5 ministers decide?",
        "Did the Republicans march 5 miles?", "What did Lavrov say on 31 February 2016?",
        "What did Kerry say in March last May?", "Who won the May 2016 vote?", "Which talks march on?",
        "What did Kerry say about sanctions in the last quarter of 2015?", "",
        "Who led the country before 2010?", "When did Kerry arrive in Geneva in March 2016?",
        "When did Biden launch his 2016 presidential campaign?", "What year was it in 2016?",
    })
    void datesThatBelongToWhatIsTold(String question) {
        DateReader.Dates dates = DateReader.read(question, ASKED);
        assertThat(dates).isEqualTo(new DateReader.Dates(null, null, question));
    }

    @Test
    void theYearOfAnEventIsTheFirstInWhichItIsTold() {
        String question = "Where did Xi Jinping unveil the Silk Road in 2013?";
        assertThat(DateReader.read(question, ASKED))
                .isEqualTo(new DateReader.Dates(LocalDate.of(2013, 1, 1), null, question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "What did Lavrov say in March 2016, search all dates | What did Lavrov say in March 2016",
        "What did Lavrov say last week? Search all dates | What did Lavrov say last week?",
        "What did Lavrov say on any date? | What did Lavrov say on?",
        "lavrov yesterday all dates | lavrov yesterday",
        "search all dates: lavrov yesterday | : lavrov yesterday",
    })
    void theFilterIsUndone(String question, String rest) {
        DateReader.Dates dates = DateReader.read(question, ASKED);
        assertThat(dates.from()).isNull();
        assertThat(dates.until()).isNull();
        assertThat(dates.rest().replaceAll("\\s+", " ").replace(" ?", "?")).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lavrov aleppo in march 2016", "In March 2016, what did Lavrov say?",
        "What happened in Aleppo in March 2016?", "news from March 2016 on Aleppo"})
    void anyFormOfQuestionHasDates(String question) {
        assertThat(read(question, ASKED)).isEqualTo("2016-03-01..2016-03-31");
    }
}
