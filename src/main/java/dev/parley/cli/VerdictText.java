package dev.parley.cli;

import dev.parley.answer.Verdict;
import dev.parley.answer.WordDifference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a terminal shows of a verdict around the quote; nothing of none. */
final class VerdictText {

    private final Style style;
    private final @Nullable Verdict verdict;

    VerdictText(Style style, @Nullable Verdict verdict) {
        this.style = style;
        this.verdict = verdict;
    }

    /** Lines before a quote that is not what was asked for. */
    String before() {
        return verdict instanceof Verdict.NotFound ? words() + " The nearest:\n" : "";
    }

    /** Lines after a quote: whose words it has, and how they differ. */
    String after() {
        if (verdict == null || verdict instanceof Verdict.NotFound || words().isEmpty()) {
            return "";
        }
        WordDifference difference = verdict.difference();
        return AnswerText.INDENT + words() + "\n"
                + (difference == null
                        ? ""
                        : AnswerText.INDENT + difference(difference) + "\n" + AnswerText.INDENT
                                + style.faint(style.differenceKey()) + "\n")
                + "\n";
    }

    /** That nothing was found. */
    String nothing() {
        return verdict instanceof Verdict.NotFound ? words() : "Nothing found.";
    }

    private String words() {
        return verdict == null ? "" : TerminalText.line(verdict.inWords());
    }

    private String difference(WordDifference difference) {
        return difference.parts().stream().map(part -> {
            String text = TerminalText.inLine(part.text());
            return switch (part.kind()) {
                case SAME, SPACE -> text;
                case CLAIMED -> style.claimed(text);
                case SAID -> style.said(text);
            };
        }).collect(Collectors.joining());
    }
}
