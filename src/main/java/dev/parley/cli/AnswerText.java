package dev.parley.cli;

import dev.parley.answer.Answer;
import dev.parley.answer.Interpretation;
import dev.parley.answer.Question;
import dev.parley.answer.ScoredQuote;
import dev.parley.answer.SmallTalk;
import dev.parley.corpus.Citation;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.ArrayList;
import java.util.List;

/** An answer for a person to read, in a terminal or in a pipe. */
final class AnswerText {

    /** What every line of a quote, and of what stands around it, begins with. */
    static final String INDENT = "  ";

    private static final String WHAT_TO_ASK = "Ask in your own words what stands in the articles, for example:"
            + " Who did Lavrov blame for the impasse?";

    /** Tells the sentence before the quote from the quote. */
    private static final String BEFORE = "Just before: ";

    private final Style style;

    AnswerText(Style style) {
        this.style = style;
    }

    /** Some lines, each with its end. */
    String of(Answer answer) {
        VerdictText verdict = new VerdictText(style, answer.verdict());
        String found = switch (answer) {
            case Answer.Quoted quoted -> verdict.before() + quote(quoted.best()) + verdict.after();
            case Answer.NothingFound nothing -> nothing(nothing, verdict);
            case Answer.NoQuestion none -> talk(none.talk());
        };
        return found + understood(answer);
    }

    /** How a question that left something out was understood: a line, with its end. */
    String takenFor(Question question) {
        return INDENT + style.faint("Asked: " + TerminalText.line(question.text())) + "\n\n";
    }

    private static String talk(SmallTalk talk) {
        String line = talk.line();
        return line + (line.isEmpty() || !talk.explains() ? "" : " ") + (talk.explains() ? WHAT_TO_ASK : "")
                + "\n";
    }

    private String understood(Answer answer) {
        Interpretation interpretation = answer.interpretation();
        if (interpretation.isEmpty()) {
            return "";
        }
        String line = "Understood: " + TerminalText.line(interpretation.inWords()) + "."
                + (interpretation.hasDates() ? " For all dates add: search all dates" : "");
        return (answer instanceof Answer.Quoted ? "" : "\n") + INDENT + style.faint(line) + "\n"
                + (answer instanceof Answer.Quoted ? "\n" : "");
    }

    /** A quote with all that stands beside it: some lines, each with its end. */
    String quote(ScoredQuote scored) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String context = scored.contextInShort();
        if (context != null) {
            for (String line : TerminalText.text(BEFORE + context).split("\\R", -1)) {
                lines.add(INDENT + style.faint(line));
            }
        }
        for (String line : marked(scored).split("\\R", -1)) {
            lines.add(INDENT + line);
        }
        if (scored.continuesBefore() || scored.continuesAfter()) {
            lines.add(INDENT + style.faint("(" + clipped(scored) + ")"));
        }
        lines.add("");
        Speaker speaker = scored.speaker();
        if (speaker != null) {
            lines.add(INDENT + "— " + TerminalText.line(speaker.name()));
        }
        lines.addAll(citation(scored.citation()));
        if (!scored.alsoIn().isEmpty()) {
            lines.add(INDENT + style.faint("Also in: " + TerminalText.line(scored.alsoInWords())));
        }
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static String clipped(ScoredQuote scored) {
        if (!scored.continuesAfter()) {
            return "the sentence begins before this";
        }
        return scored.continuesBefore()
                ? "the sentence begins before this and goes on"
                : "the sentence goes on";
    }

    /** The quote's words with those that match the question marked; only what a terminal would obey is made visible. */
    private String marked(ScoredQuote scored) {
        String body = scored.quote().article().body();
        Span span = scored.quote().span();
        StringBuilder text = new StringBuilder();
        int done = span.start();
        for (Span match : scored.matches()) {
            if (match.start() >= done) {
                text.append(TerminalText.text(body.substring(done, match.start())));
                text.append(style.strong(TerminalText.text(match.in(body))));
                done = match.end();
            }
        }
        return text.append(TerminalText.text(body.substring(done, span.end()))).toString();
    }

    private List<String> citation(Citation citation) {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + style.title(TerminalText.line(citation.headline())));
        List<String> where = new ArrayList<>();
        if (citation.publisher() != null) {
            where.add(TerminalText.line(citation.publisher()));
        }
        PublicationDate published = citation.published();
        where.add(published == null ? "undated" : published.inWords());
        where.add("paragraph " + citation.paragraph());
        lines.add(INDENT + String.join(", ", where));
        if (citation.link() != null) {
            lines.add(INDENT + style.faint(citation.link()));
        }
        return lines;
    }

    private String nothing(Answer.NothingFound nothing, VerdictText verdict) {
        if (nothing.quotes().isEmpty()) {
            return verdict.nothing() + "\n";
        }
        Citation nearest = nothing.quotes().getFirst().citation();
        return verdict.nothing() + " The nearest, which does not seem to answer, is in:\n\n"
                + String.join("\n", citation(nearest)) + "\n";
    }
}
