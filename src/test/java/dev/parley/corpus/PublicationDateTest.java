package dev.parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @CsvSource({
        "2016, 2016-01-01, 2016-12-31, 2016",
        "2016-02, 2016-02-01, 2016-02-29, February 2016",
        "2015-02, 2015-02-01, 2015-02-28, February 2015",
        "2016-12, 2016-12-01, 2016-12-31, December 2016",
        "2016-09-09, 2016-09-09, 2016-09-09, 9 September 2016",
        "2016-02-29, 2016-02-29, 2016-02-29, 29 February 2016",
        "2016-09-09T23:30:00Z, 2016-09-09, 2016-09-09, 9 September 2016",
        "2016-09-09T23:30:00+02:00, 2016-09-09, 2016-09-09, 9 September 2016",
        "2016-09-09T23:30:00.123-05:00, 2016-09-09, 2016-09-09, 9 September 2016",
        "2016-09-09 23:30, 2016-09-09, 2016-09-09, 9 September 2016",
    })
    void aDateIsAsExactAsItsSource(String text, LocalDate first, LocalDate last, String inWords) {
        PublicationDate date = PublicationDate.parse(text).orElseThrow();
        assertThat(date).isEqualTo(new PublicationDate(text, first, last));
        assertThat(date.inWords()).isEqualTo(inWords);
    }

    @Test
    void spaceAroundADateIsNoPartOfIt() {
        assertThat(PublicationDate.parse(" 2016-09 \n").orElseThrow().text()).isEqualTo("2016-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yesterday", "2016-02-30", "2015-02-29", "2016-13", "2016-00",
        "2016-13-01",
        "2016-9-9", "16-09-09", "09/09/2016", "20160909", "2016-09-09x", "-2016", "٢٠١٦", "2016-09-0９"})
    void whatIsNoDateIsNone(String text) {
        assertThat(PublicationDate.parse(text)).isEmpty();
    }
}
