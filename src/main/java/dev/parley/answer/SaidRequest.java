package dev.parley.answer;

import java.time.LocalDate;

/** What somebody who typed whose words they want is understood to ask for. */
public sealed interface SaidRequest {

    /** It is understood. */
    record Understood(SaidQuery query) implements SaidRequest {}

    /** Nobody is named. */
    record NobodyNamed() implements SaidRequest {}

    /**
     * What stands where a date is expected is none, or there is no day between the two dates.
     *
     * @param words as typed; of two dates both
     */
    record UnreadDate(String words) implements SaidRequest {}

    /**
     * Reads {@code SPEAKER [about TOPIC] [from DATE] [to DATE]}; dates are days, months and years in the ways people write them,
     * also "yesterday", "in March 2016" and "in the last two weeks".
     *
     * @param asked the day from which "yesterday" counts
     */
    static SaidRequest read(String typed, LocalDate asked) {
        return SaidReader.read(typed, asked);
    }

    /** The same with another topic. */
    default SaidRequest about(String topic) {
        return this instanceof Understood(SaidQuery query) && !topic.isBlank()
                ? new Understood(new SaidQuery(query.speaker(), topic.strip(), query.from(), query.until()))
                : this;
    }

    /** The same from another first day on, that of {@code date}. */
    default SaidRequest from(String date, LocalDate asked) {
        return this instanceof Understood(SaidQuery query)
                ? SaidReader.day(date, asked)
                        .map(days -> SaidReader.dated(query, days.first(), query.until(), date))
                        .orElseGet(() -> new UnreadDate(date))
                : this;
    }

    /** The same until another last day, that of {@code date}. */
    default SaidRequest until(String date, LocalDate asked) {
        return this instanceof Understood(SaidQuery query)
                ? SaidReader.day(date, asked)
                        .map(days -> SaidReader.dated(query, query.from(), days.last(), date))
                        .orElseGet(() -> new UnreadDate(date))
                : this;
    }
}
