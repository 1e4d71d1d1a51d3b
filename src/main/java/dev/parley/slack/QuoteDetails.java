package dev.parley.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.parley.answer.ScoredQuote;
import dev.parley.answer.Surroundings;
import dev.parley.corpus.Citation;
import dev.parley.corpus.Quote;
import java.util.List;

/** A quote in its place, ready to be cited, or shared with others. */
final class QuoteDetails {

    private QuoteDetails() {}

    /** The sentences around the quote, which stands out among them. */
    static Reply context(ScoredQuote found) {
        Quote quote = found.quote();
        String body = quote.article().body();
        Surroundings around = Surroundings.of(quote);
        Line where = new Line().plain("Paragraph " + found.citation().paragraph() + " of ")
                .link(Replies.name(found.citation().headline()), found.citation().link()).plain(":");
        Line words = new Line();
        if (!around.before().isEmpty()) {
            words.plain(around.before().in(body));
        }
        words.bold(quote.text());
        if (!around.after().isEmpty()) {
            words.plain(around.after().in(body));
        }
        return rich(where.fallback() + "\n" + words.fallback(),
                List.of(section(where), RichTextQuoteElement.builder().elements(words.elements()).build()));
    }

    /** The citation in plain words and in Markdown, to be copied. */
    static Reply citation(ScoredQuote found) {
        Citation citation = found.citation();
        String speaker = found.speaker() == null ? "" : found.speaker().name() + ", in ";
        String plain = "\u201c" + found.quote().text() + "\u201d \u2014 " + speaker + citation.inWords();
        String markdown = "> " + found.quote().text().replaceAll("\\R", "\n> ") + "\n>\n> \u2014 " + speaker
                + citation.inMarkdown();
        Line first = new Line().plain("To copy, as plain text:");
        Line second = new Line().plain("As Markdown:");
        return rich(Mrkdwn.escape(plain),
                List.of(section(first), preformatted(plain), section(second), preformatted(markdown)));
    }

    /** An answer that was shown to one, for all; it says whose question it was. */
    static Reply shared(String user, String question, Reply answer) {
        return answer.after(new Line().user(user).plain(" asked: " + Replies.name(question)));
    }

    private static Reply rich(String text, List<BlockElement> elements) {
        return new Reply(Mrkdwn.fit(text), List.of(RichTextBlock.builder().elements(elements).build()));
    }

    private static BlockElement section(Line line) {
        return RichTextSectionElement.builder().elements(line.elements()).build();
    }

    private static BlockElement preformatted(String words) {
        return RichTextPreformattedElement.builder().elements(new Line().plain(words).elements()).build();
    }
}
