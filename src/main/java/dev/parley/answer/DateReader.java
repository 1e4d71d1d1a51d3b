package dev.parley.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a question of which dates articles are asked for. It leaves a date alone that may belong to what is told ("the
 * February truce", "the 2016 election", "on Wednesday"), because a filter too many hides the answer, and one too few does not.
 */
final class DateReader {

    /**
     * The dates that are asked for.
     *
     * @param from the first day, or null for any
     * @param until the last day, or null for any
     * @param rest the question without the words that say so
     */
    record Dates(@Nullable LocalDate from, @Nullable LocalDate until, String rest) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final Pattern UNDO = Pattern
            .compile(
                    "[,;(]?\\s*\\b(?:search\\s+|look\\s+|please\\s+|in\\s+|for\\s+|from\\s+|through\\s+|across\\s+|at\\s+)*"
                            + "(?:all|any)\\s+dates?\\b\\)?",
                    FLAGS);

    private static final Pattern RANGE = Pattern
            .compile("\\b(?:between|from) (" + Days.DATE + ") (?:and|to|until|till|through) ("
                    + Days.DATE + ")", FLAGS);
    private static final Pattern BOUND = Pattern
            .compile("\\b(before|prior to|until|till|up to|after|since) (" + Days.DATE + ")", FLAGS);
    private static final Pattern LAST = Pattern
            .compile(
                    "\\b(?:in|during|within|over|for) the (?:last|past) (?:(\\d{1,3}|two|three|four|five|six|seven|ten) )?"
                            + "(day|week|month|year)s?\\b",
                    FLAGS);
    private static final Pattern WITHIN = Pattern
            .compile(
                    "\\b(?:(?:in|on|during|from) (" + Days.DATE + ")|(" + Days.RELATIVE + "|" + Days.DAY
                            + "))",
                    FLAGS);

    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4, "five", 5,
            "six", 6, "seven", 7, "ten", 10);

    /** Before one of these, or at the end of a clause, a date is not the first part of a name such as "September 11 attacks". */
    private static final Set<String> AFTER = Set.of("about", "on", "in", "at", "to", "and", "or", "but",
            "did",
            "do", "does", "was", "were", "is", "are", "had", "has", "have", "who", "what", "when", "where",
            "why", "how", "which", "that", "with", "by", "for", "from", "after", "before", "as", "regarding",
            "concerning", "over", "during", "said", "say", "according", "near", "between", "until", "since",
            "if", "because", "search");

    /** After one of these, a date is part of something larger: "the day before yesterday", "the end of this year". */
    private static final Set<String> BEFORE = Set.of("the", "a", "an", "its", "his", "her", "their", "our",
            "of", "s", "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours",
            "by", "until", "before", "after", "since", "than", "usa", "next", "every", "each", "to");

    /** A question of what was said or reported, whose date is that of the report, too. */
    private static final Pattern REPORT = Pattern
            .compile(
                    "\\b(sa(?:y|id|ys)|t(?:ell|old|ells)|th(?:ink|ought|inks)|call(?:ed|s)?|describ\\w+|respon[ds]\\w*"
                            + "|repl(?:y|ied)|warn\\w*|claim\\w*|promis\\w+|announc\\w+|state(?:d|ments?)|comment\\w*|argu\\w+"
                            + "|declar\\w+|den(?:y|ied)|admit\\w*|according|happen\\w*|news|articles?|report\\w*|quot\\w+|remarks?"
                            + "|wr(?:ite|ote))\\b",
                    FLAGS);

    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{N}]+)[^\\p{L}\\p{N}]*$");
    private static final Pattern WORD_AFTER = Pattern.compile("^\\s+([\\p{L}\\p{N}]+)");
    private static final Pattern MONTH_AT_THE_END = Pattern.compile("(?i)" + Days.DATE + "\\s*$");

    private static final Pattern YEAR_AT_THE_END = Pattern.compile("\\b\\d{4}$");

    private DateReader() {}

    /** The dates that {@code question} asks for on the day {@code asked}, or none, with the question as it was. */
    static Dates read(String question, LocalDate asked) {
        Matcher undo = UNDO.matcher(question);
        if (undo.find()) {
            return new Dates(null, null, undo.replaceAll(" ").strip());
        }
        // The day is what is asked, so an article that tells it may be of any.
        if (QuestionType.of(question) == QuestionType.WHEN) {
            return new Dates(null, null, question);
        }
        boolean report = REPORT.matcher(question).find();
        Dates dates = new Dates(null, null, question);
        for (Pattern pattern : List.of(RANGE, BOUND, LAST, WITHIN)) {
            dates = read(pattern, dates, asked, report);
        }
        return dates;
    }

    private static Dates read(Pattern pattern, Dates before, LocalDate asked, boolean report) {
        Dates dates = before;
        String rest = before.rest;
        Matcher phrase = pattern.matcher(rest);
        List<int[]> read = new ArrayList<>();
        while (phrase.find()) {
            if (!standsAlone(rest, phrase)) {
                continue;
            }
            Optional<Dates> found = meaning(phrase, asked, report);
            if (found.isPresent() && began(found.get(), asked) && narrows(dates, found.get())) {
                dates = both(dates, found.get());
                // The year of an event is told in the text; it goes on being searched for.
                if (!found.get().rest.isEmpty()) {
                    read.add(new int[]{phrase.start(), phrase.end()});
                }
            }
        }
        StringBuilder left = new StringBuilder(rest);
        for (int[] span : read.reversed()) {
            left.replace(span[0], span[1], " ");
        }
        return new Dates(dates.from, dates.until, left.toString());
    }

    private static boolean standsAlone(String text, Matcher phrase) {
        Matcher wordBefore = WORD_BEFORE.matcher(text.substring(0, phrase.start()));
        if (wordBefore.find() && BEFORE.contains(wordBefore.group(1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (MONTH_AT_THE_END.matcher(text.substring(0, phrase.start())).find()) {
            return false;
        }
        String after = text.substring(phrase.end());
        if (after.isBlank() || ".?!,;:)\u2026".indexOf(after.charAt(0)) >= 0) {
            return true;
        }
        Matcher wordAfter = WORD_AFTER.matcher(after);
        return wordAfter.find() && AFTER.contains(wordAfter.group(1).toLowerCase(Locale.ROOT));
    }

    /** What a phrase means; its rest is empty when its words are still to be searched for. */
    private static Optional<Dates> meaning(Matcher phrase, LocalDate asked, boolean report) {
        String words = phrase.group();
        if (phrase.pattern() == LAST) {
            return Optional.of(new Dates(back(phrase, asked), asked, words));
        }
        if (phrase.pattern() == RANGE) {
            // "From March to May 2016" has one year for both.
            Matcher year = YEAR_AT_THE_END.matcher(phrase.group(2));
            boolean oneYear = year.find() && !YEAR_AT_THE_END.matcher(phrase.group(1)).find()
                    && !isRelative(phrase.group(1));
            String start = phrase.group(1) + (oneYear ? " " + year.group() : "");
            return Days.of(start, asked).flatMap(first -> Days.of(phrase.group(2), asked)
                    .filter(last -> !last.last().isBefore(first.first()))
                    .map(last -> new Dates(first.first(), last.last(), words)));
        }
        if (phrase.pattern() == BOUND) {
            if (isTheEleventhOfSeptember(phrase.group(2))) {
                return Optional.empty();
            }
            return Days.of(phrase.group(2), asked)
                    .flatMap(days -> bound(phrase.group(1).toLowerCase(Locale.ROOT), days, words, report));
        }
        String date = phrase.group(1) == null ? phrase.group(2) : phrase.group(1);
        if (isTheEleventhOfSeptember(date)) {
            return Optional.empty();
        }
        return Days.of(date, asked).map(days -> days.wholeYear() && !report && !isRelative(date)
                ? new Dates(days.first(), null, "")
                : new Dates(days.first(), days.last(), words));
    }

    private static LocalDate back(Matcher phrase, LocalDate asked) {
        String number = phrase.group(1) == null ? "1" : phrase.group(1).toLowerCase(Locale.ROOT);
        int count = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
        return switch (phrase.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> asked.minusDays(count);
            case "week" -> asked.minusWeeks(count);
            case "month" -> asked.minusMonths(count);
            default -> asked.minusYears(count);
        };
    }

    private static Optional<Dates> bound(String word, Days days, String words, boolean report) {
        return switch (word) {
            case "after" -> Optional.of(new Dates(days.last().plusDays(1), null, words));
            case "since" -> Optional.of(new Dates(days.first(), null, words));
            default -> {
                // What happened before a year is told after it, too.
                if (days.wholeYear() && !report) {
                    yield Optional.empty();
                }
                boolean inclusive = word.equals("until") || word.equals("till") || word.equals("up to");
                yield Optional
                        .of(new Dates(null, inclusive ? days.last() : days.first().minusDays(1), words));
            }
        };
    }

    /** Named without its year, that day is an event. */
    private static boolean isTheEleventhOfSeptember(String date) {
        return date.toLowerCase(Locale.ROOT)
                .matches("sept?(ember)?\\.? (the )?11(th)?|(the )?11(th)?( of)? sept?(ember)?\\.?");
    }

    private static boolean isRelative(String date) {
        return date.toLowerCase(Locale.ROOT).matches(Days.RELATIVE);
    }

    /** Nothing is published later than it is asked for. */
    private static boolean began(Dates dates, LocalDate asked) {
        return dates.from == null || !dates.from.isAfter(asked);
    }

    private static boolean narrows(Dates one, Dates other) {
        Dates both = both(one, other);
        return both.from == null || both.until == null || !both.from.isAfter(both.until);
    }

    private static Dates both(Dates one, Dates other) {
        LocalDate from = one.from == null || (other.from != null && other.from.isAfter(one.from))
                ? other.from
                : one.from;
        LocalDate until = one.until == null || (other.until != null && other.until.isBefore(one.until))
                ? other.until
                : one.until;
        return new Dates(from, until, one.rest);
    }
}
