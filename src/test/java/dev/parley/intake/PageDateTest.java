package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageDateTest {

    @Test
    void aTimeKeepsItsZone() {
        assertThat(PageDate.declared("2016-09-09T10:00:00-0500")).hasValue("2016-09-09T10:00:00-0500");
        assertThat(PageDate.declared(" 2016-09 ")).hasValue("2016-09");
        assertThat(PageDate.declared("Fri, 09 Sep 2016 10:00:00 +0200")).hasValue("2016-09-09T10:00+02:00");
        assertThat(PageDate.declared("1473415200")).hasValue("2016-09-09T10:00:00Z");
        assertThat(PageDate.declared("1473415200000")).hasValue("2016-09-09T10:00:00Z");
    }

    @Test
    void aDayIsReadAsPeopleWriteIt() {
        for (String text : List.of("September 9, 2016", "Posted on 9th Sept. 2016 at noon",
                "9 de septiembre de 2016",
                "9. September 2016", "9 сентября 2016 года", "Sep 9 2016", "2016/09/09", "20160909",
                "2016年9月9日",
                "9.9.2016", "09/09/2016", "10:00 AM EST Sep 9, 2016", "9 Septembre 2016",
                "9 September 2016")) {
            assertThat(PageDate.declared(text)).as(text).hasValue("2016-09-09");
        }
        assertThat(PageDate.inText("13/9/2016")).hasValue("2016-09-13");
        assertThat(PageDate.inText("9/13/2016")).hasValue("2016-09-13");
    }

    @Test
    void whatIsNoDateOfAnArticleIsNone() {
        for (String text : List.of("", "yesterday", "0001-01-01T00:00:00Z", "1970-01-01", "31 February 2016",
                "5/6/2016",
                "version 2016.13.40", "1234567", "May 2016 be kinder")) {
            assertThat(PageDate.declared(text)).as(text).isEmpty();
        }
        assertThat(PageDate.inAddress("https://daily.example/2016/talks")).isEmpty();
        assertThat(PageDate.inAddress("https://daily.example/news/2016/9/9/talks")).hasValue("2016-09-09");
    }

    @Test
    void everyDayInEnglishIsThatDay() {
        Random random = new Random(20_160_909);
        List<DateTimeFormatter> forms = List
                .of("MMMM d, uuuu", "d MMM uuuu", "EEEE, d MMMM uuuu", "uuuu-MM-dd")
                .stream().map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH)).toList();
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
            for (DateTimeFormatter form : forms) {
                assertThat(PageDate.inText("Published " + form.format(day) + ".")).hasValue(day.toString());
            }
        }
    }
}
