package dev.parley.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the typed form of {@link SaidRequest}. */
final class SaidReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final String ABOUT = "(?:about|on|regarding|concerning)";
    private static final String FROM = "(?:from|since)";
    private static final String UNTIL = "(?:to|until|till|through)";

    /** At the end, or before the next part. */
    private static final String END = "(?=[\\s,.;?!]*$|[\\s,]+(?:" + ABOUT + "|" + FROM + "|" + UNTIL
            + ")\\b)";

    private static final Pattern DATED = Pattern
            .compile("\\b(?:(" + FROM + ")|" + UNTIL + ")\\s+(" + Days.DATE + ")" + END, FLAGS);

    /** What can only be meant as a date: numbers, or a date of the calendar that the calendar does not have. */
    private static final Pattern LIKE_A_DATE = Pattern
            .compile("\\b(?:" + FROM + "|" + UNTIL + ")\\s+(\\d[\\d./-]*|" + Days.DATE + ")" + END, FLAGS);

    private static final Pattern ANY_BOUND = Pattern
            .compile("\\s(?:" + FROM + "|" + UNTIL + ")\\s+(\\S.*)$", FLAGS);

    private static final Pattern TOPIC = Pattern.compile("(?:^|\\s)" + ABOUT + "(?:\\s+|$)", FLAGS);

    private static final Pattern WHOLE_DATE = Pattern.compile(Days.DATE, FLAGS);

    /** What stands around the parts. */
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:]+|[\\s,;:.?!]+$");

    private SaidReader() {}

    static SaidRequest read(String typed, LocalDate asked) {
        LocalDate from = null;
        LocalDate until = null;
        String fromWords = "";
        String rest = " " + typed.replaceAll("\\s+", " ").strip();
        for (Matcher dated = DATED.matcher(rest); dated.find(); dated = DATED.matcher(rest)) {
            Optional<Days> days = day(dated.group(2), asked);
            if (days.isEmpty()) {
                return new SaidRequest.UnreadDate(dated.group(2).strip());
            }
            if (dated.group(1) == null) {
                until = days.get().last();
            } else {
                from = days.get().first();
                fromWords = dated.group(2);
            }
            rest = rest.substring(0, dated.start()) + rest.substring(dated.end());
        }
        if (from != null && until != null && from.isAfter(until)) {
            // "From December to March 2015": the last December before that.
            from = day(fromWords, until).map(Days::first).orElse(from);
        }
        // With the verb, a date is that of what was said.
        DateReader.Dates dates = DateReader.read("said" + rest, asked);
        rest = dates.rest().substring(Math.min("said".length(), dates.rest().length()));
        from = from == null ? dates.from() : from;
        until = until == null ? dates.until() : until;
        return parts(rest, from, until);
    }

    private static SaidRequest parts(String rest, @Nullable LocalDate from, @Nullable LocalDate until) {
        Matcher unread = LIKE_A_DATE.matcher(rest);
        if (unread.find()) {
            return new SaidRequest.UnreadDate(unread.group(1));
        }
        Matcher topic = TOPIC.matcher(rest);
        boolean hasTopic = topic.find();
        String speaker = bare(hasTopic ? rest.substring(0, topic.start()) : rest);
        String words = hasTopic ? bare(rest.substring(topic.end())) : "";
        Matcher bound = ANY_BOUND.matcher(speaker);
        if (bound.find()) {
            return new SaidRequest.UnreadDate(bound.group(1));
        }
        if (speaker.isEmpty()) {
            return new SaidRequest.NobodyNamed();
        }
        SaidQuery query = new SaidQuery(speaker, words.isEmpty() ? null : words, null, null);
        return dated(query, from, until, from + " to " + until);
    }

    private static String bare(String part) {
        return EDGES.matcher(part).replaceAll("");
    }

    /** The days of {@code date}, which is nothing else; empty where it is none. */
    static Optional<Days> day(String date, LocalDate asked) {
        String text = date.strip();
        return WHOLE_DATE.matcher(text).matches() ? Days.of(text, asked) : Optional.empty();
    }

    /** @param words of the dates, where there is no day between them */
    static SaidRequest dated(SaidQuery query, @Nullable LocalDate from, @Nullable LocalDate until,
            String words) {
        return from != null && until != null && from.isAfter(until)
                ? new SaidRequest.UnreadDate(words)
                : new SaidRequest.Understood(new SaidQuery(query.speaker(), query.topic(), from, until));
    }
}
