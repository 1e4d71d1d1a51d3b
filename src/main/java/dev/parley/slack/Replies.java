package dev.parley.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.parley.answer.Answer;
import dev.parley.answer.Interpretation;
import dev.parley.answer.ScoredQuote;
import dev.parley.answer.SmallTalk;
import dev.parley.corpus.Citation;
import dev.parley.corpus.CorpusOverview;
import dev.parley.store.Rations;
import dev.parley.store.Rations.Ration;
import dev.parley.store.Retention;
import java.util.ArrayList;
import java.util.List;

/**
 * What Parley says. Everything from an article goes into rich text, whose elements Slack does not parse: a quote arrives as it
 * was written, and nothing in it rings anybody.
 */
final class Replies {

    /** The longest name or headline that is shown, in code points; a guess at what still reads as one. */
    static final int LONGEST_NAME = 250;

    static final String HELP = """
            Ask me a question, and I answer with the best-matching quote of the articles I have, word for word, with its \
            speaker and its source. For example:
            • Who did Lavrov blame for the impasse?
            • What did the minister say about the ceasefire?""";

    private Replies() {}

    /** The answer as a message. */
    static Reply to(Answer answer) {
        return switch (answer) {
            case Answer.Quoted quoted -> quote(quoted, 0);
            case Answer.NothingFound nothing -> nothing.quotes().isEmpty()
                    ? nothing(nothing)
                    : nearest(nothing.quotes().getFirst(), nothing);
            case Answer.NoQuestion none -> talk(none.talk());
        };
    }

    private static Reply talk(SmallTalk talk) {
        if (talk.line().isEmpty()) {
            return help();
        }
        return new Reply(Mrkdwn.escape(talk.explains() ? talk.line() + " " + HELP : talk.line()), List.of());
    }

    /** What to ask, for somebody who asked nothing. */
    static Reply help() {
        return new Reply(Mrkdwn.escape(HELP), List.of());
    }

    /** That it went wrong, with an id that stands in the log beside the reason. */
    static Reply failure(String id) {
        return new Reply(Mrkdwn.escape(
                "Something went wrong on my side, and I have no answer for you. Please ask again. If it "
                        + "happens again, give this id to whoever runs Parley: " + id),
                List.of());
    }

    /** Some words of our own. */
    static Reply plain(String words) {
        return new Reply(Mrkdwn.escape(words), List.of());
    }

    /** All that can be typed after the command. */
    static Reply commands(Retention retention) {
        return plain(HELP + "\n\nBy command:\n• " + Subcommand.COMMAND
                + " QUESTION – the answer, for you alone\n"
                + Subcommand.list() + "\n\n" + kept(retention));
    }

    /** What is kept of questions, and for how long. */
    static String kept(Retention retention) {
        return "What I keep: what you ask me, which answer you got and whether you found it helpful, for "
                + retention.inWords() + ". " + Subcommand.FORGET.usage() + " deletes yours at once. "
                + "How many questions you asked, without their words, I keep for an hour.";
    }

    /** That somebody, or a channel, has asked all that is taken within a minute. */
    static Reply tooMuch(Ration reached) {
        return plain("That is more than the " + reached.most() + " questions a minute that I take "
                + (reached.kind() == Rations.Kind.CHANNEL ? "in one channel" : "from one person")
                + ". Please ask again in a minute; what you ask before then stays without an answer.");
    }

    /** That too many wait. */
    static Reply tooMany() {
        return plain("More questions than I can keep up with are waiting for me, so I have not taken yours."
                + " Please ask it again in some minutes.");
    }

    /** What there is, how fresh it is, and what brought it. */
    static Reply overview(CorpusOverview overview) {
        Line all = OverviewLines.whatThereIs(overview).plain("\n");
        Line sources = OverviewLines.sources(overview.sources());
        return new Reply(Mrkdwn.fit(all.fallback() + sources.fallback()), List.of(
                RichTextBlock.builder().elements(List.of(section(all), section(sources))).build()));
    }

    /** How a sub-command is used, for somebody who used it otherwise. */
    static Reply usage(Subcommand subcommand, String wanted) {
        return plain("That needs " + wanted + ": " + subcommand.usage());
    }

    /** That an answer may stand above, for somebody whose answer a stop fell into. */
    static Reply interrupted() {
        return new Reply(
                "I was interrupted while I answered this. If no answer of mine stands above, please ask again.",
                List.of());
    }

    /**
     * One of the quotes, whether it answers or not: it alone stands in the quote's element; what it hangs on comes before it, and where it is from after it. */
    static Reply quote(Answer answer, int number) {
        ScoredQuote found = answer.quotes().get(number);
        Interpretation understood = answer.interpretation();
        Line source = source(found, understood);
        if (number == 0) {
            VerdictLine.note(source, answer.verdict());
        } else {
            source.plain("\n")
                    .italic("Quote %d of the %d nearest.".formatted(number + 1, answer.quotes().size()));
        }
        if (answer instanceof Answer.NothingFound) {
            source.plain("\n").italic("I do not think that this answers.");
        }
        noteAlsoIn(source, found);
        noteUnderstood(source, understood);
        noteSamples(source, found);
        List<BlockElement> elements = new ArrayList<>();
        StringBuilder fallback = new StringBuilder();
        addQuote(found, source, elements, fallback);
        return new Reply(Mrkdwn.fit(fallback.toString()),
                List.of(RichTextBlock.builder().elements(elements).build()));
    }

    /**
     * Adds a quote, alone in its element; what it hangs on comes before it, and {@code source} after it.
     *
     * @param fallback takes the same as escaped words
     */
    static void addQuote(ScoredQuote found, Line source, List<BlockElement> elements,
            StringBuilder fallback) {
        String context = found.contextInShort();
        if (context != null) {
            Line before = new Line().plain("Just before: ").italic(context);
            elements.add(section(before));
            fallback.append(before.fallback()).append('\n');
        }
        String words = found.quote().text();
        elements.add(quoted(words));
        elements.add(section(source));
        fallback.append(Mrkdwn.escape(words)).append('\n').append(source.fallback());
    }

    /** Who says it, and where it stands. */
    static Line source(ScoredQuote found, Interpretation understood) {
        Line source = new Line();
        if (found.speaker() != null) {
            source.plain("— ").bold(name(found.speaker().name())).plain(", in ");
        } else {
            source.plain("— ");
        }
        cite(source, found, understood);
        if (found.continuesBefore() || found.continuesAfter()) {
            source.plain("\n").italic(continues(found));
        }
        return source;
    }

    /** That the source of a quote has changed since it was shown. */
    static Reply correction(String words) {
        Line line = new Line().plain(
                "Correction: the article has been changed since I quoted it here, and these words no longer stand in it:");
        return new Reply(Mrkdwn.fit(line.fallback() + "\n" + Mrkdwn.escape(words)),
                List.of(RichTextBlock.builder().elements(List.of(section(line), quoted(words))).build()));
    }

    private static BlockElement quoted(String words) {
        return RichTextQuoteElement.builder()
                .elements(List.of(RichTextSectionElement.Text.builder().text(words).build())).build();
    }

    private static Reply nothing(Answer answer) {
        Line line = new Line().plain(name(VerdictLine.nothing(answer.verdict())));
        noteUnderstood(line, answer.interpretation());
        return single(line);
    }

    private static Reply nearest(ScoredQuote near, Answer answer) {
        Interpretation understood = answer.interpretation();
        Line line = new Line().plain(name(VerdictLine.nothing(answer.verdict())) + " The nearest I have is ");
        cite(line, near, understood);
        line.plain(".");
        noteUnderstood(line, understood);
        noteSamples(line, near);
        return single(line);
    }

    /** Headline, publisher, date and paragraph; that there is no date, only where dates were asked for. */
    private static void cite(Line line, ScoredQuote found, Interpretation understood) {
        Citation citation = found.citation();
        line.link(name(citation.headline()), citation.link());
        if (citation.publisher() != null) {
            line.plain(", " + name(citation.publisher()));
        }
        if (citation.published() != null) {
            line.plain(", " + citation.published().inWords());
        } else if (understood.hasDates()) {
            line.plain(", undated");
        }
        line.plain(", paragraph " + citation.paragraph());
    }

    private static String continues(ScoredQuote found) {
        if (found.continuesBefore() && found.continuesAfter()) {
            return "The sentence begins before this and goes on after it.";
        }
        return found.continuesBefore()
                ? "The sentence begins before this."
                : "The sentence goes on after this.";
    }

    private static void noteAlsoIn(Line line, ScoredQuote found) {
        if (!found.alsoIn().isEmpty()) {
            line.plain("\n").italic("Also in: " + name(found.alsoInWords()));
        }
    }

    private static void noteUnderstood(Line line, Interpretation understood) {
        if (!understood.isEmpty()) {
            String undo = understood.hasDates() ? " For all dates add \u201csearch all dates\u201d." : "";
            line.plain("\n").italic("Understood: " + name(understood.inWords()) + "." + undo);
        }
    }

    static void noteSamples(Line line, ScoredQuote found) {
        if (found.quote().article().isSample()) {
            line.plain("\n").italic("This is from Parley's built-in samples.");
        }
    }

    /** On one line, and no longer than a name is. Never for a quote. */
    static String name(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_NAME) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME - 1)).stripTrailing() + "…";
    }

    private static Reply single(Line line) {
        return new Reply(line.fallback(),
                List.of(RichTextBlock.builder().elements(List.of(section(line))).build()));
    }

    private static BlockElement section(Line line) {
        return RichTextSectionElement.builder().elements(line.elements()).build();
    }
}
