package dev.parley.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The question before, in the parts that the next one may take over.
 *
 * @param plain its words without dates and publisher; those of a quotation are left in it
 * @param speaker whose words it asked for, as written there; null when nobody's
 * @param topic what it asked about, as written there; null when no preposition says so
 * @param dates words that mean the dates it asked for, on any later day as well; empty when none
 * @param publisher words that name the publisher it asked for; empty when none
 * @param claim what it claimed; null when nothing
 */
record AskedBefore(String plain, @Nullable String speaker, @Nullable String topic, String dates,
        String publisher,
        @Nullable Claim claim) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** A follow-up that only makes sense beside the question that it followed, as {@link FollowUp} writes it. */
    private static final Pattern BESIDE = Pattern.compile("^(.*)\\? \\((.+)\\)$");

    private static final Pattern ABOUT = Pattern
            .compile(
                    "\\b(?:about|on|regarding|concerning)\\s+(?!it\\b|that\\b|this\\b)(\\S[^?!,;]*?)\\s*[?!.,;]*\\s*$",
                    FLAGS);

    private static final Pattern OTHER = Pattern
            .compile(
                    "\\b(?:for|against|behind|over|of)\\s+((?:the|a|an|his|her|their|its)\\s+[^?!,;]{1,60}?)\\s*[?!.]*\\s*$",
                    FLAGS);

    static AskedBefore of(String question, SpeakerReader speakers, Publishers publishers, LocalDate asked) {
        SearchOperators operators = SearchOperators.read(question);
        Matcher beside = BESIDE.matcher(operators.words());
        boolean follows = beside.matches();
        String words = follows ? beside.group(2) : operators.words();
        Claim claim = ClaimReader.read(words).orElse(null);
        if (claim != null && claim.quoted()) {
            return new AskedBefore(words, claim.subject(), null, "", "", claim);
        }
        DateReader.Dates dates = DateReader.read(words, asked);
        // The dates of a follow-up stand in it, not in what it followed.
        DateReader.Dates outer = follows ? DateReader.read(beside.group(1), asked) : dates;
        Optional<Publishers.Named> named = publishers.read(dates.rest());
        Optional<Publishers.Named> outerNamed = follows ? publishers.read(outer.rest()) : named;
        String asks = tidy(named.map(Publishers.Named::rest).orElse(dates.rest()));
        String typed = operators.speaker();
        String speaker = typed != null
                ? typed
                : claim == null ? speakers.read(asks).orElse(null) : claim.subject();
        String from = operators.publisher() != null
                ? operators.publisher()
                : outerNamed.map(Publishers.Named::name).orElse(null);
        return new AskedBefore(typed == null ? asks : asks + SearchOperators.bySpeaker(typed), speaker,
                topic(asks),
                operators.hasDates()
                        ? inWords(operators.since(), operators.until())
                        : inWords(outer.from(), outer.until()),
                from == null ? "" : ", according to " + from, claim);
    }

    private static @Nullable String topic(String plain) {
        for (Pattern pattern : new Pattern[]{ABOUT, OTHER}) {
            Matcher found = pattern.matcher(plain);
            if (found.find()) {
                return found.group(1);
            }
        }
        return null;
    }

    /** The question about another's words, or none when it asked for nobody's. */
    Optional<String> withSpeaker(String other) {
        if (speaker == null) {
            return Optional.empty();
        }
        Matcher there = Pattern.compile("(?<!\\p{L})" + Pattern.quote(speaker) + "(?!\\p{L})", FLAGS)
                .matcher(plain);
        return there.find()
                ? Optional.of(plain.substring(0, there.start()) + other + plain.substring(there.end()))
                : Optional.empty();
    }

    /** The question about something else, or none when there is no place for it. */
    Optional<String> withTopic(String other) {
        Matcher about = ABOUT.matcher(plain);
        if (claim == null && about.find()) {
            return Optional.of(plain.substring(0, about.start(1)) + other);
        }
        return speaker == null
                ? Optional.empty()
                : Optional.of("What did " + speaker + " say about " + other);
    }

    /** With a space before them; empty when there are none. */
    static String inWords(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null ? "" : " until " + DAY.format(until);
        }
        if (until == null) {
            return " since " + DAY.format(from);
        }
        YearMonth month = YearMonth.from(from);
        if (from.equals(month.atDay(1)) && until.equals(month.atEndOfMonth())) {
            return " in " + MONTH.format(from);
        }
        return from.equals(until)
                ? " on " + DAY.format(from)
                : " between " + DAY.format(from) + " and " + DAY.format(until);
    }

    static String tidy(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("[\\s,]+(?=[?.!]|$)", "").strip();
    }
}
