package dev.parley.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what was understood of a question. */
final class InterpretationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM",
            Locale.ENGLISH);

    private InterpretationWords() {}

    static String of(Interpretation understood) {
        List<String> parts = new ArrayList<>();
        if (understood.speaker() != null) {
            parts.add("said by " + understood.speaker());
        }
        LocalDate from = understood.from();
        LocalDate until = understood.until();
        if (from != null && until != null) {
            parts.add(between(from, until));
        } else if (from != null) {
            parts.add("from " + DAY.format(from) + " on");
        } else if (until != null) {
            parts.add("until " + DAY.format(until));
        }
        if (understood.publisher() != null) {
            parts.add("published by " + understood.publisher());
        }
        for (Interpretation.Correction correction : understood.corrections()) {
            parts.add("\u201c" + correction.typed() + "\u201d taken for \u201c" + correction.meant()
                    + "\u201d");
        }
        return String.join("; ", parts);
    }

    private static String between(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return "on " + DAY.format(from);
        }
        boolean sameYear = from.getYear() == until.getYear();
        boolean sameMonth = sameYear && from.getMonth() == until.getMonth();
        DateTimeFormatter first = sameMonth ? DAY_OF_MONTH : sameYear ? DAY_OF_YEAR : DAY;
        return "from " + first.format(from) + " to " + DAY.format(until);
    }
}
