package dev.parley.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.parley.answer.Said;
import dev.parley.answer.ScoredQuote;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of what somebody said, which a button can be for.
 *
 * @param number from 1
 * @param asked the day from which "yesterday" counts
 * @param request whose words, as typed
 */
record SaidPage(int number, LocalDate asked, String request) {

    static final String NEWER = "said_newer";
    static final String OLDER = "said_older";

    /** The longest request, in UTF-16 units: Slack takes 2,000 characters as a button's value. */
    static final int LONGEST_REQUEST = 1000;

    /** The page in the value of a button; empty when there is none. */
    static Optional<SaidPage> parse(String value) {
        String[] parts = value.split("\n", 3);
        try {
            return parts.length == 3 && Integer.parseInt(parts[0]) > 0
                    ? Optional.of(
                            new SaidPage(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private String asText() {
        return number + "\n" + asked + "\n" + request;
    }

    private SaidPage at(int other) {
        return new SaidPage(other, asked, request);
    }

    /** That nobody of that name is quoted, and who may be meant. */
    static Reply unknown(Said.UnknownSpeaker unknown) {
        return Replies.plain("Nobody called “" + Replies.name(unknown.speaker())
                + "” is quoted in the articles."
                + (unknown.nearest().isEmpty()
                        ? ""
                        : " Did you mean " + String.join(", ", unknown.nearest().stream().map(Replies::name)
                                .toList()) + "?"));
    }

    /** What is on the page, each quote alone in its element, and buttons to the pages beside it. */
    Reply show(Said.Page said) {
        List<BlockElement> elements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Line head = head(said);
        add(head, elements, text);
        for (ScoredQuote found : said.quotes()) {
            Line source = Replies.source(found, said.interpretation());
            Replies.noteSamples(source, found);
            Replies.addQuote(found, source.plain("\n"), elements, text);
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichTextBlock.builder().elements(elements).build());
        List<BlockElement> buttons = new ArrayList<>();
        if (number > 1) {
            buttons.add(button(NEWER, "Newer", at(number - 1)));
        }
        if (said.more()) {
            buttons.add(button(OLDER, "Older", at(number + 1)));
        }
        if (!buttons.isEmpty()) {
            blocks.add(ActionsBlock.builder().elements(buttons).build());
        }
        return new Reply(Mrkdwn.fit(text.toString().stripTrailing()), blocks);
    }

    private Line head(Said.Page said) {
        Line head = new Line();
        if (said.quotes().isEmpty()) {
            head.plain(number == 1
                    ? "I found no such words in the articles."
                    : "There is nothing more: the articles have changed since.");
        } else {
            head.plain("Newest first" + (number == 1 ? "" : ", page " + number) + ":");
        }
        head.plain("\n").italic("Understood: " + Replies.name(said.interpretation().inWords()) + ".");
        if (said.people().size() > 1) {
            head.plain("\n").italic("Several are called that: "
                    + String.join(", ", said.people().stream().map(Replies::name).toList())
                    + ". With the full name I show one of them.");
        }
        return head.plain("\n");
    }

    private static void add(Line line, List<BlockElement> elements, StringBuilder text) {
        elements.add(RichTextSectionElement.builder().elements(line.elements()).build());
        text.append(line.fallback());
    }

    private static BlockElement button(String action, String label, SaidPage page) {
        return ButtonElement.builder().actionId(action).text(PlainTextObject.builder().text(label).build())
                .value(page.asText()).build();
    }
}
