package dev.parley.cli;

import dev.parley.answer.Said;

/** What somebody said for a person to read, in a terminal or in a pipe. */
final class SaidText {

    private final Style style;

    SaidText(Style style) {
        this.style = style;
    }

    /** Some lines, each with its end. */
    String of(Said said) {
        return switch (said) {
            case Said.Page page -> page(page);
            case Said.UnknownSpeaker unknown -> unknown(unknown);
        };
    }

    private static String unknown(Said.UnknownSpeaker unknown) {
        String line = "Nobody called " + TerminalText.line(unknown.speaker()) + " is quoted in the articles.";
        return line + (unknown.nearest().isEmpty()
                ? ""
                : " Was this meant: " + TerminalText.line(String.join(", ", unknown.nearest())) + "?")
                + "\n";
    }

    private String page(Said.Page page) {
        String understood = AnswerText.INDENT
                + style.faint("Understood: " + TerminalText.line(page.interpretation().inWords()) + ".")
                + "\n";
        if (page.people().size() > 1) {
            understood += AnswerText.INDENT + style.faint("Several are called that: "
                    + TerminalText.line(String.join(", ", page.people())) + ".") + "\n";
        }
        if (page.quotes().isEmpty()) {
            return (page.number() == 1 ? "Nothing was found.\n\n" : "There are not so many pages.\n\n")
                    + understood;
        }
        StringBuilder text = new StringBuilder(understood);
        AnswerText quotes = new AnswerText(style);
        page.quotes().forEach(quote -> text.append(quotes.quote(quote)));
        if (page.more()) {
            text.append("\n").append(AnswerText.INDENT)
                    .append(style.faint("More with: --page " + (page.number() + 1))).append("\n");
        }
        return text.toString();
    }
}
