package dev.parley.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Slack documents of a message's limits, and what Parley asks of itself: a thread, an escaped text, no unfurling. */
final class MessageLimits {

    private final List<String> complaints = new ArrayList<>();

    private MessageLimits() {}

    /** What is wrong with a message; nothing, as a rule. */
    static List<String> broken(Map<String, String> form, List<LayoutBlock> blocks) {
        MessageLimits limits = new MessageLimits();
        limits.message(form, blocks);
        return limits.complaints;
    }

    private void message(Map<String, String> form, List<LayoutBlock> blocks) {
        String text = form.getOrDefault("text", "");
        complainIf(text.isBlank(), "a message without text");
        complainIf(text.length() > 40_000, "a text of " + text.length());
        complainIf(text.matches("(?s).*<.*"), "an unescaped < in the text: " + text);
        complainIf(text.replaceAll("&(amp|lt|gt);", "").contains("&"), "an unescaped & in the text: " + text);
        complainIf(!form.containsKey("thread_ts"), "a message outside a thread");
        complainIf(blocks.size() > 50, blocks.size() + " blocks");
        complainIf(!"false".equals(form.get("unfurl_links")) && !"0".equals(form.get("unfurl_links")),
                "links are unfurled");
        for (LayoutBlock block : blocks) {
            switch (block) {
                case SectionBlock section ->
                    complainIf(section.getText().getText().length() > 3000, "a section too long");
                case RichTextBlock rich -> RichTexts.leaves(rich).forEach(this::leaf);
                default -> complaints.add("a block that Parley does not use: " + block.getType());
            }
        }
    }

    private void leaf(Object leaf) {
        switch (leaf) {
            case RichTextSectionElement.Text text ->
                complainIf(text.getText().isEmpty(), "an empty text element");
            case RichTextSectionElement.Link link -> {
                complainIf(link.getUrl().length() > 3000, "a URL of " + link.getUrl().length());
                complainIf(!URI.create(link.getUrl()).isAbsolute(), "no absolute URL: " + link.getUrl());
                complainIf(link.getText().isEmpty(), "a link without text");
            }
            default -> complaints.add("an element that Parley does not use: " + leaf);
        }
    }

    private void complainIf(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }
}
