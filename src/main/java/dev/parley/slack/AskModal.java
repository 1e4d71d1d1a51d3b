package dev.parley.slack;

import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.parley.answer.SearchOperators;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modal "Ask the talks": a question, and whose words, of which dates, by whom published. Each input is a block of its name. */
final class AskModal {

    static final String CALLBACK = "ask_the_talks";

    static final String QUESTION = "question";
    static final String SPEAKER = "speaker";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String PUBLISHER = "publisher";

    /** Questions are short; in characters, and a guess. */
    private static final int LONGEST_QUESTION = 500;

    private AskModal() {}

    /** The empty modal. */
    static View view() {
        Line where = new Line().plain("I answer in our direct messages, with a quote word for word.");
        LayoutBlock note = RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder().elements(where.elements()).build()))
                .build();
        List<LayoutBlock> blocks = List.of(note,
                input(QUESTION, "Question", PlainTextInputElement.builder().actionId(QUESTION)
                        .placeholder(text("Who is to blame for the impasse?")).maxLength(LONGEST_QUESTION)
                        .build(), false),
                input(SPEAKER, "In whose words", names(SPEAKER, "Type a name"), true),
                input(SINCE, "Published since", DatePickerElement.builder().actionId(SINCE).build(), true),
                input(UNTIL, "Published until", DatePickerElement.builder().actionId(UNTIL).build(), true),
                input(PUBLISHER, "Published by", names(PUBLISHER, "Type a publisher"), true));
        return View.builder().type("modal").callbackId(CALLBACK)
                .title(ViewTitle.builder().type("plain_text").text("Ask the talks").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Ask").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build()).blocks(blocks).build();
    }

    private static BlockElement names(String action, String placeholder) {
        return ExternalSelectElement.builder().actionId(action).placeholder(text(placeholder))
                .minQueryLength(1).build();
    }

    private static LayoutBlock input(String name, String label, BlockElement element, boolean optional) {
        return InputBlock.builder().blockId(name).label(text(label)).element(element).optional(optional)
                .build();
    }

    private static PlainTextObject text(String words) {
        return PlainTextObject.builder().text(words).build();
    }

    /** What is wrong in a modal that was submitted, by the block it is wrong in; empty when nothing is. */
    static Map<String, String> problems(JsonObject view) {
        InputValues values = InputValues.of(view);
        Map<String, String> problems = new LinkedHashMap<>();
        String typed = values.text(QUESTION);
        if (typed == null || SearchOperators.read(typed).words().isBlank()) {
            problems.put(QUESTION, "Please ask something.");
        }
        LocalDate since = date(values.text(SINCE));
        LocalDate until = date(values.text(UNTIL));
        if (since != null && until != null && until.isBefore(since)) {
            problems.put(UNTIL, "This day is before the other.");
        }
        return problems;
    }

    /** The question in a modal in which nothing is wrong, in one text. */
    static String read(JsonObject view) {
        InputValues values = InputValues.of(view);
        String typed = values.text(QUESTION);
        return SearchOperators.read(typed == null ? "" : typed.strip())
                .narrowed(one(values, SPEAKER), one(values, PUBLISHER), date(values.text(SINCE)),
                        date(values.text(UNTIL)))
                .asText();
    }

    private static @Nullable String one(InputValues values, String action) {
        return values.selected(action).stream().findFirst().orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notPicked) {
            return null;
        }
    }
}
