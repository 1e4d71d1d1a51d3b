package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchOperatorsTest {

    private static final SearchOperators NARROW = new SearchOperators("Who is to blame?", "Sergei Lavrov",
            "The New York Times", LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 9));

    @Test
    void operatorsAreReadWhereverTheyStand() {
        assertThat(SearchOperators.read("since:2016-09-01 Who is Speaker:“Sergei Lavrov” to blame?"
                + " until:2016-09-09 publisher:\"The New York Times\""))
                .isEqualTo(new SearchOperators("Who is  to blame?", "Sergei Lavrov", "The New York Times",
                        LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 9)));
    }

    @Test
    void aMonthAndAYearAreAllTheirDays() {
        SearchOperators read = SearchOperators.read("truce since:2016-02 until:2017");

        assertThat(read.since()).isEqualTo(LocalDate.of(2016, 2, 1));
        assertThat(read.until()).isEqualTo(LocalDate.of(2017, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Who is to blame?", "The speaker: Lavrov", "speaker:", "speaker:\"\"",
        "since:yesterday", "since:2016-02-30", "http://x/?since:2016",
        "until:\"2016", "news:Reuters"})
    void allElseIsWords(String words) {
        assertThat(SearchOperators.read(words))
                .isEqualTo(new SearchOperators(words, null, null, null, null));
    }

    @Test
    void datesThatEndBeforeTheyBeginAreNotTaken() {
        SearchOperators read = SearchOperators.read("truce since:2016-09-09 until:2016-09-01");

        assertThat(read.until()).isNull();
        assertThat(read.words()).isEqualTo("truce  until:2016-09-01");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(SearchOperators.read(NARROW.asText())).isEqualTo(NARROW);
        ArbitraryText.check(500, arbitrary -> {
            SearchOperators narrow = SearchOperators.read(arbitrary.body()).narrowed("Lavrov “the Bear”\n",
                    "a" + arbitrary.body(), LocalDate.EPOCH, null);
            SearchOperators read = SearchOperators.read(narrow.asText());
            assertThat(read.words()).isEqualTo(narrow.words().strip());
            assertThat(read.speaker()).isEqualTo("Lavrov the Bear");
            assertThat(read.publisher()).startsWith("a");
            assertThat(read.since()).isEqualTo(LocalDate.EPOCH);
            assertThat(SearchOperators.read(read.asText())).isEqualTo(read);
        });
    }

    @Test
    void whatIsNarrowedKeepsTheRest() {
        assertThat(NARROW.narrowed(null, "Politico", null, null)).isEqualTo(new SearchOperators(
                NARROW.words(), NARROW.speaker(), "Politico", NARROW.since(), NARROW.until()));
    }
}
