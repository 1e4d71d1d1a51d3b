package dev.parley.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of Parley's.
 *
 * @param text what a notification shows and a screen reader reads, in mrkdwn with its three special characters escaped; never
 *     empty
 * @param blocks what a client shows instead; perhaps none
 */
record Reply(String text, List<LayoutBlock> blocks) {

    Reply {
        blocks = List.copyOf(blocks);
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a message needs a text, for notifications and screen readers");
        }
    }

    /**
     * The same, with the question that was answered, where that is not what was typed.
     *
     * @param typed as it was typed
     * @param full as it was understood
     */
    Reply restated(String typed, String full) {
        if (typed.equals(full) || blocks.isEmpty()) {
            return this;
        }
        return after(new Line().italic("I took this as: " + Replies.name(full)));
    }

    /** The same after {@code line}. */
    Reply after(Line line) {
        String words = Mrkdwn.fit(line.fallback() + "\n" + text);
        if (blocks.isEmpty()) {
            return new Reply(words, blocks);
        }
        List<LayoutBlock> all = new ArrayList<>();
        all.add(RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder().elements(line.elements()).build()))
                .build());
        all.addAll(blocks);
        return new Reply(words, all);
    }
}
