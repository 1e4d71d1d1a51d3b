package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SaidRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 14);

    private static SaidRequest read(String typed) {
        return SaidRequest.read(typed, TODAY);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Lavrov | Lavrov | - | - | -
            sergei lavrov about the delay | sergei lavrov | the delay | - | -
            Lavrov on Syria | Lavrov | Syria | - | -
            John Kerry regarding aid, from 9 September 2016 to 12 September 2016 | John Kerry | aid | 2016-09-09 | 2016-09-12
            Lavrov from 2016-09-01 to 2016-09-09 | Lavrov | - | 2016-09-01 | 2016-09-09
            Lavrov from March to May 2016 | Lavrov | - | 2016-03-01 | 2016-05-31
            Lavrov from December to March 2015 | Lavrov | - | 2014-12-01 | 2015-03-31
            Lavrov from March 2016 about the truce | Lavrov | the truce | 2016-03-01 | -
            Lavrov since Monday talks | - | - | - | -
            Lavrov since last Monday | Lavrov | - | 2016-09-12 | -
            Lavrov until 2015 | Lavrov | - | - | 2015-12-31
            Lavrov yesterday | Lavrov | - | 2016-09-13 | 2016-09-13
            Lavrov on 9 September 2016 | Lavrov | - | 2016-09-09 | 2016-09-09
            Lavrov about Syria in the last two weeks | Lavrov | Syria | 2016-08-31 | 2016-09-14
            Lavrov about Syria in August 2016? | Lavrov | Syria | 2016-08-01 | 2016-08-31
            Kerry about his journey from Geneva to Moscow | Kerry | his journey from Geneva to Moscow | - | -
            Kerry about a return to 1967 borders | Kerry | a return to 1967 borders | - | -
            Donald Trump about on-line news | Donald Trump | on-line news | - | -
            """)
    void aTypedRequestIsUnderstood(String typed, String speaker, String topic, LocalDate from,
            LocalDate until) {
        if (speaker == null) {
            assertThat(read(typed)).isInstanceOf(SaidRequest.UnreadDate.class);
        } else {
            assertThat(read(typed)).isEqualTo(
                    new SaidRequest.Understood(new SaidQuery(speaker, topic, from, until)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "about Syria", "on Syria from 2016", "from 2016", "?"})
    void somebodyMustBeNamed(String typed) {
        assertThat(read(typed)).isEqualTo(new SaidRequest.NobodyNamed());
    }

    @ParameterizedTest
    @CsvSource({"Lavrov from 31 February 2016,31 February 2016", "Lavrov from 9/9/2016,9/9/2016",
        "Lavrov about Syria to 2016-13-01,2016-13-01", "Lavrov from yesterweek,yesterweek",
        "Lavrov from 2016 to 2015,2016-01-01 to 2015-12-31"})
    void aDateThatIsNoneIsToldAsItWasTyped(String typed, String words) {
        assertThat(read(typed)).isEqualTo(new SaidRequest.UnreadDate(words));
    }

    @Test
    void partsCanBeGivenByThemselves() {
        SaidRequest all = read("Lavrov").about("Syria").from("2016-09-01", TODAY).until("yesterday", TODAY);
        assertThat(all).isEqualTo(new SaidRequest.Understood(new SaidQuery("Lavrov", "Syria",
                LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 13))));
        assertThat(read("Lavrov").from("soon", TODAY)).isEqualTo(new SaidRequest.UnreadDate("soon"));
        assertThat(read("Lavrov").from("2016", TODAY).until("2015", TODAY))
                .isEqualTo(new SaidRequest.UnreadDate("2015"));
        assertThat(read("").about("Syria")).isEqualTo(new SaidRequest.NobodyNamed());
    }
}
