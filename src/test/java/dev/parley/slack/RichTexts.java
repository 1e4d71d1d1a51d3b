package dev.parley.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes rich text apart, as a client does to show it. */
final class RichTexts {

    private RichTexts() {}

    /** Texts and links, in order. */
    static List<Object> leaves(RichTextBlock block) {
        return block.getElements().stream().<Object>flatMap(element -> switch (element) {
            case RichTextQuoteElement quote -> quote.getElements().stream();
            case RichTextSectionElement section -> section.getElements().stream();
            default -> Stream.of(element);
        }).toList();
    }

    /** The words of the first quote; fails when there is none, or when they are in pieces. */
    static String quote(FakeWebApi.Post post) {
        RichTextQuoteElement quote = block(post).getElements().stream()
                .filter(RichTextQuoteElement.class::isInstance).map(RichTextQuoteElement.class::cast)
                .findFirst()
                .orElseThrow();
        if (quote.getElements().size() != 1) {
            throw new AssertionError("a quote in " + quote.getElements().size() + " pieces");
        }
        return ((RichTextSectionElement.Text) quote.getElements().getFirst()).getText();
    }

    /** What a person reads above the quote; empty when that stands first. */
    static String before(FakeWebApi.Post post) {
        return block(post).getElements().getFirst() instanceof RichTextSectionElement section
                && block(post).getElements().size() > 1 ? words(section) : "";
    }

    /** What a person reads below the quote, or all there is to read when there is none. */
    static String section(FakeWebApi.Post post) {
        return words((RichTextSectionElement) block(post).getElements().getLast());
    }

    private static String words(RichTextSectionElement section) {
        return section.getElements().stream().map(RichTexts::words).collect(Collectors.joining());
    }

    /** The URLs that can be clicked, in order. */
    static List<String> links(FakeWebApi.Post post) {
        return leaves(block(post)).stream().filter(RichTextSectionElement.Link.class::isInstance)
                .map(link -> ((RichTextSectionElement.Link) link).getUrl()).toList();
    }

    /** The last: what stands before it says why it is shown. */
    private static RichTextBlock block(FakeWebApi.Post post) {
        return post.blocks().stream().filter(RichTextBlock.class::isInstance).map(RichTextBlock.class::cast)
                .reduce((earlier, last) -> last)
                .orElseThrow(() -> new AssertionError("no rich text: " + post.blocks()));
    }

    /** The words of a text or a link. */
    static String words(Object leaf) {
        return switch (leaf) {
            case RichTextSectionElement.Text text -> text.getText();
            case RichTextSectionElement.Link link -> link.getText();
            default -> throw new AssertionError("neither text nor link: " + leaf);
        };
    }
}
