package dev.parley.answer;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date in words means.
 *
 * @param first the earliest
 * @param last the latest, inclusive
 * @param wholeYear true for a year alone
 */
record Days(LocalDate first, LocalDate last, boolean wholeYear) {

    private static final String MONTH_NAME = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY_NUMBER = "\\d{1,2}(?:st|nd|rd|th)?\\b";
    private static final String YEAR_NUMBER = "(?:19|20)\\d\\d\\b";

    /** A day by its number and its month, in either order, perhaps with the year. */
    static final String DAY = "(?:(?:the )?" + DAY_NUMBER + "(?: of)? " + MONTH_NAME + "(?:,? " + YEAR_NUMBER
            + ")?|"
            + MONTH_NAME + " (?:the )?" + DAY_NUMBER + "(?:,? " + YEAR_NUMBER
            + ")?|\\d{4}-\\d{2}-\\d{2}\\b)";

    /** Days counted from the day of asking. */
    static final String RELATIVE = "(?:today\\b|yesterday\\b|(?:this|last) (?:week|month|year)\\b|last (?:mon|tues|wednes|thurs|fri"
            + "|satur|sun)day\\b)";

    /** Any of the dates that {@link #of} reads. */
    static final String DATE = "(?:" + DAY + "|(?:(?:early|mid|late)[ -])?" + MONTH_NAME + "(?:,? (?:of )?"
            + YEAR_NUMBER
            + ")?|\\d{4}-\\d{2}\\b|" + YEAR_NUMBER + "|" + RELATIVE + ")";

    private static final Pattern MONTH = Pattern.compile("\\b" + MONTH_NAME);
    private static final Pattern YEAR = Pattern.compile("\\b" + YEAR_NUMBER);
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\b");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

    /** The year of a day is looked for so far back: a leap day comes back after eight years at the latest. */
    private static final int MOST_YEARS_BACK = 8;

    Days(LocalDate first, LocalDate last) {
        this(first, last, false);
    }

    /**
     * What {@code text}, which {@link #DATE} matches, means on the day {@code asked}: without a year, the latest that has
     * begun. Empty when there is no such day.
     */
    static Optional<Days> of(String text, LocalDate asked) {
        String date = text.toLowerCase(Locale.ROOT).strip();
        try {
            Matcher iso = ISO.matcher(date);
            if (iso.matches()) {
                YearMonth month = YearMonth.of(Integer.parseInt(iso.group(1)),
                        Integer.parseInt(iso.group(2)));
                return Optional.of(iso.group(3) == null
                        ? month(month)
                        : day(month.atDay(Integer.parseInt(iso.group(3)))));
            }
            Matcher month = MONTH.matcher(date);
            if (month.find()) {
                return named(date.replace(month.group(), " "), month(month.group()), asked);
            }
            Matcher year = YEAR.matcher(date);
            return Optional.of(year.matches() ? year(Integer.parseInt(date)) : relative(date, asked));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Days> named(String rest, Month month, LocalDate asked) {
        Matcher year = YEAR.matcher(rest);
        boolean hasYear = year.find();
        Matcher number = NUMBER.matcher(hasYear ? rest.replace(year.group(), " ") : rest);
        boolean hasDay = number.find();
        int day = hasDay ? Integer.parseInt(number.group(1)) : 1;
        if (hasYear) {
            YearMonth of = YearMonth.of(Integer.parseInt(year.group()), month);
            return Optional.of(hasDay ? day(of.atDay(day)) : month(of));
        }
        for (int back = 0; back <= MOST_YEARS_BACK; back++) {
            YearMonth of = YearMonth.of(asked.getYear() - back, month);
            if (of.isValidDay(day) && !of.atDay(day).isAfter(asked)) {
                return Optional.of(hasDay ? day(of.atDay(day)) : month(of));
            }
        }
        return Optional.empty();
    }

    private static Days relative(String date, LocalDate asked) {
        LocalDate monday = asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (date) {
            case "today" -> day(asked);
            case "yesterday" -> day(asked.minusDays(1));
            case "this week" -> new Days(monday, monday.plusDays(6));
            case "last week" -> new Days(monday.minusDays(7), monday.minusDays(1));
            case "this month" -> month(YearMonth.from(asked));
            case "last month" -> month(YearMonth.from(asked).minusMonths(1));
            case "this year" -> year(asked.getYear());
            case "last year" -> year(asked.getYear() - 1);
            default -> {
                DayOfWeek weekday = DayOfWeek
                        .valueOf(date.substring(date.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT));
                yield day(asked.with(TemporalAdjusters.previous(weekday)));
            }
        };
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }

    private static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
