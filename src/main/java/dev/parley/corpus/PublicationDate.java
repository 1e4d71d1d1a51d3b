package dev.parley.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When an article was published, as exactly as its source says: a year, a month, a day, or a day with a time. The interval
 * is that of the days it may have been.
 *
 * @param text as the source gave it, in ISO 8601: {@code 2016}, {@code 2016-09}, {@code 2016-09-09} or a date and time
 * @param first the earliest day it can mean
 * @param last the latest day it can mean, inclusive
 */
public record PublicationDate(String text, LocalDate first, LocalDate last) {

    /** What is known to the year only may be of any of its days, and so comes after those that are known. */
    public static final Comparator<PublicationDate> EARLIEST_FIRST = Comparator
            .comparing(PublicationDate::last)
            .thenComparing(PublicationDate::first, Comparator.reverseOrder());

    private static final DateTimeFormatter DAY_IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu",
            Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_IN_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu",
            Locale.ENGLISH);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY_AND_PERHAPS_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?");

    /** For a reader: {@code 9 September 2016}, {@code September 2016} or {@code 2016}, as exactly as it is known. */
    public String inWords() {
        if (first.equals(last)) {
            return DAY_IN_WORDS.format(first);
        }
        return YearMonth.from(first).equals(YearMonth.from(last)) ? MONTH_IN_WORDS.format(first) : text;
    }

    /** Reads an ISO 8601 date, whole or partial, with or without a time; empty when it is none. */
    public static Optional<PublicationDate> parse(String text) {
        String date = text.strip();
        try {
            if (YEAR.matcher(date).matches()) {
                Year year = Year.parse(date);
                return Optional.of(new PublicationDate(date, year.atDay(1), year.atMonth(12).atEndOfMonth()));
            }
            if (MONTH.matcher(date).matches()) {
                YearMonth month = YearMonth.parse(date);
                return Optional.of(new PublicationDate(date, month.atDay(1), month.atEndOfMonth()));
            }
            if (DAY_AND_PERHAPS_TIME.matcher(date).matches()) {
                LocalDate day = LocalDate.parse(date.substring(0, 10));
                return Optional.of(new PublicationDate(date, day, day));
            }
            return Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
