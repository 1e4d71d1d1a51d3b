package dev.parley.intake;

import dev.parley.corpus.PublicationDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them, in ISO 8601. */
final class PageDate {

    /** Years of which pages tell; a template's year 1 or 1970 is none. */
    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 2199;

    /** How the months' names begin in the languages of much of Europe, and in Indonesian. */
    private static final List<String> MONTHS = List.of("jan|gen|ene|янв", "feb|fev|fév|фев",
            "mar|mär|mrt|maa|мар",
            "apr|abr|avr|апр", "may|mai|mei|mag|мая|май", "jun|juin|giu|июн", "jul|juil|lug|июл",
            "aug|ago|aoû|agu|авг", "sep|set|сен", "oct|okt|out|ott|окт", "nov|ноя",
            "dec|dez|déc|dic|des|дек");

    private static final String MONTH = "(" + String.join("|", MONTHS) + ")\\p{L}{0,9}\\.?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String DAY = "\\b(\\d{1,2})";

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "\\b" + YEAR + "(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})|(\\d\\d)(\\d\\d))(?!\\d)");
    private static final Pattern DAY_FIRST = words(
            DAY + "(?:st|nd|rd|th|er|\\.|º)?(?: of| de)? " + MONTH + ",?(?: de)? " + YEAR + "\\b");
    private static final Pattern MONTH_FIRST = words(
            "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR + "\\b");
    private static final Pattern NUMBERS = Pattern.compile(DAY + "([./-])(\\d{1,2})\\2" + YEAR + "\\b");
    private static final Pattern IN_ADDRESS = Pattern
            .compile("/" + YEAR + "([/-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

    private PageDate() {}

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern.replace(" ", "[\\s\\u00a0]+"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The date that a page declares: with its time and zone where it is written as a machine would; else the day.
     *
     * @return empty where it is none, or one of no article
     */
    static Optional<String> declared(String value) {
        String text = value.strip();
        return PublicationDate.parse(text).filter(date -> isSound(date.first())).map(PublicationDate::text)
                .or(() -> rfc1123(text)).or(() -> epoch(text)).or(() -> inText(text));
    }

    /** The first day that is named in running text, as {@code 2019-11-19}; empty where none is. */
    static Optional<String> inText(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            int parts = yearFirst.group(2) != null ? 2 : 4;
            return day(yearFirst.group(1), yearFirst.group(parts), yearFirst.group(parts + 1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.find()
                ? numbers(numbers.group(1), numbers.group(3), numbers.group(4), numbers.group(2).equals("."))
                : Optional.empty();
    }

    /** The day that is part of a URL's path, as news sites have it; empty where none is. */
    static Optional<String> inAddress(String url) {
        Matcher day = IN_ADDRESS.matcher(url);
        return day.find() ? day(day.group(1), day.group(3), day.group(4)) : Optional.empty();
    }

    private static String month(String name) {
        for (int month = 1; month <= MONTHS.size(); month++) {
            if (Pattern.compile(MONTHS.get(month - 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(name).matches()) {
                return Integer.toString(month);
            }
        }
        throw new IllegalArgumentException("no month: " + name);
    }

    /** In 05/06/2019 nobody can tell the day from the month; with full stops the day comes first everywhere. */
    private static Optional<String> numbers(String one, String other, String year, boolean dayFirst) {
        boolean first = Integer.parseInt(one) > 12;
        boolean second = Integer.parseInt(other) > 12;
        if (dayFirst || first) {
            return day(year, other, one);
        }
        return second || one.equals(other) ? day(year, one, other) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month),
                    Integer.parseInt(day));
            return Optional.of(date).filter(PageDate::isSound).map(LocalDate::toString);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> rfc1123(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(time).filter(sound -> isSound(sound.toLocalDate()))
                    .map(OffsetDateTime::toString);
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /** Seconds, or milliseconds, since 1970. */
    private static Optional<String> epoch(String text) {
        if (!EPOCH.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        Instant time = text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(time.toString());
    }

    private static boolean isSound(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
