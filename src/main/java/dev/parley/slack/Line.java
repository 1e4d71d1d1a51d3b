package dev.parley.slack;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of a message, written twice at once: as rich text, and as mrkdwn for notifications and screen readers. */
final class Line {

    /** The longest URL that Slack takes in a link, in characters. */
    static final int LONGEST_URL = 3000;

    private static final DateTimeFormatter UTC = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final List<RichTextElement> elements = new ArrayList<>();
    private final StringBuilder fallback = new StringBuilder();

    Line plain(String words) {
        return text(words, null);
    }

    Line bold(String words) {
        return text(words, RichTextSectionElement.TextStyle.builder().bold(true).build());
    }

    Line italic(String words) {
        return text(words, RichTextSectionElement.TextStyle.builder().italic(true).build());
    }

    /** Words that are claimed and do not stand there: struck out, or between the marks of wdiff. */
    Line claimed(String words) {
        return text(words, RichTextSectionElement.TextStyle.builder().strike(true).build(),
                "[-" + words + "-]");
    }

    /** Words that stand there and are not claimed: bold, or between the marks of wdiff. */
    Line said(String words) {
        return text(words, RichTextSectionElement.TextStyle.builder().bold(true).build(),
                "{+" + words + "+}");
    }

    /** Words to click; bold words where there is no URL, or one that Slack would refuse. */
    Line link(String words, @Nullable String url) {
        if (url == null || url.length() > LONGEST_URL) {
            return bold(words);
        }
        fallback.append(Mrkdwn.escape(words));
        elements.add(RichTextSectionElement.Link.builder().url(url).text(words).build());
        return this;
    }

    /** A moment, as each reader's own clock tells it; in UTC in a notification. */
    Line time(Instant instant) {
        String utc = UTC.format(instant);
        fallback.append(utc);
        elements.add(RichTextSectionElement.Date.builder().timestamp((int) instant.getEpochSecond())
                .format("{date_short_pretty} {time}").fallback(utc).build());
        return this;
    }

    /** A person's name, as Slack shows it to each reader; a notification of it rings nobody. */
    Line user(String id) {
        fallback.append("Somebody");
        elements.add(RichTextSectionElement.User.builder().userId(id).build());
        return this;
    }

    private Line text(String words, RichTextSectionElement.@Nullable TextStyle style) {
        return text(words, style, words);
    }

    private Line text(String words, RichTextSectionElement.@Nullable TextStyle style, String unstyled) {
        fallback.append(Mrkdwn.escape(unstyled));
        elements.add(RichTextSectionElement.Text.builder().text(words).style(style).build());
        return this;
    }

    List<RichTextElement> elements() {
        return List.copyOf(elements);
    }

    String fallback() {
        return fallback.toString();
    }
}
