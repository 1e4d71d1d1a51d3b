package dev.parley.answer;

import dev.parley.corpus.PublicationDate;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question whose speaker, publisher or dates are said by operators, as in the search fields of many programs: {@code who is to
 * blame speaker:"Sergei Lavrov" since:2016-09}. What an operator says needs no guess, so it counts before what the words seem to
 * say.
 *
 * @param words the question without the operators
 * @param speaker whose words are asked for, as typed, or null for anybody's
 * @param publisher whose articles are asked for, as typed, or null for anybody's
 * @param since the first day of the dates that are asked for, or null for any
 * @param until their last day, inclusive, or null for any
 */
public record SearchOperators(String words, @Nullable String speaker, @Nullable String publisher,
        @Nullable LocalDate since, @Nullable LocalDate until) {

    private static final Pattern OPERATOR = Pattern.compile(
            "(?<!\\S)(speaker|publisher|since|until):(?:[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]|([^\\s\"\u201c\u201d]+)(?!\\S))",
            Pattern.CASE_INSENSITIVE);

    /** Neither may stand in a name: a quotation mark would end it, and a line break the question. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\"\u201c\u201d\\s]+");

    /**
     * Reads {@code text}. Of two operators of one name the first counts, and what is no date stays among the words, as does an
     * empty name.
     */
    public static SearchOperators read(String text) {
        SearchOperators read = new SearchOperators(text, null, null, null, null);
        StringBuilder words = new StringBuilder();
        int end = 0;
        Matcher operator = OPERATOR.matcher(text);
        while (operator.find()) {
            Optional<SearchOperators> more = read.with(operator.group(1).toLowerCase(Locale.ROOT),
                    operator.group(2) == null ? operator.group(3) : operator.group(2));
            if (more.isPresent()) {
                read = more.get();
                words.append(text, end, operator.start());
                end = operator.end();
            }
        }
        return end == 0 ? read : read.asking(words.append(text, end, text.length()).toString().strip());
    }

    /** With one operator more; empty when there is one of that name already, or when it says nothing. */
    private Optional<SearchOperators> with(String name, String value) {
        Optional<PublicationDate> date = PublicationDate.parse(value);
        Optional<SearchOperators> more = switch (name) {
            case "speaker" -> speaker == null && !value.isBlank()
                    ? Optional.of(narrowed(value.strip(), null, null, null))
                    : Optional.empty();
            case "publisher" -> publisher == null && !value.isBlank()
                    ? Optional.of(narrowed(null, value.strip(), null, null))
                    : Optional.empty();
            case "since" -> date.filter(days -> since == null)
                    .map(days -> narrowed(null, null, days.first(), null));
            default -> date.filter(days -> until == null)
                    .map(days -> narrowed(null, null, null, days.last()));
        };
        return more.filter(SearchOperators::isInOrder);
    }

    private boolean isInOrder() {
        return since == null || until == null || !since.isAfter(until);
    }

    private SearchOperators asking(String other) {
        return new SearchOperators(other, speaker, publisher, since, until);
    }

    /** The same question of narrower bounds; what is null stays as it was. */
    public SearchOperators narrowed(@Nullable String toSpeaker, @Nullable String toPublisher,
            @Nullable LocalDate toSince, @Nullable LocalDate toUntil) {
        return new SearchOperators(words, toSpeaker == null ? speaker : toSpeaker,
                toPublisher == null ? publisher : toPublisher, toSince == null ? since : toSince,
                toUntil == null ? until : toUntil);
    }

    /** True when dates are asked for. */
    boolean hasDates() {
        return since != null || until != null;
    }

    /** The question in one text, from which the same is read again. */
    public String asText() {
        StringBuilder text = new StringBuilder(words);
        if (speaker != null) {
            text.append(bySpeaker(speaker));
        }
        if (publisher != null) {
            text.append(operator("publisher", publisher));
        }
        if (since != null) {
            text.append(" since:").append(since);
        }
        if (until != null) {
            text.append(" until:").append(until);
        }
        return text.toString();
    }

    /** The operator for {@code speaker}, with a space before it. */
    static String bySpeaker(String speaker) {
        return operator("speaker", speaker);
    }

    private static String operator(String name, String value) {
        return " " + name + ":\"" + NOT_IN_A_NAME.matcher(value).replaceAll(" ").strip() + "\"";
    }
}
