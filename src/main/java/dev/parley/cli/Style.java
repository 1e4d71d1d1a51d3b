package dev.parley.cli;

import dev.parley.Environment;

/** How words stand out: by the escape sequences of ECMA-48 on a terminal, not at all elsewhere. */
enum Style {

    /** As it is. */
    PLAIN,
    /** For a terminal that shows weights and colours. */
    COLOUR;

    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    /** Colour on a terminal, unless the variable NO_COLOR is set (see no-color.org). */
    static Style of(Environment environment) {
        boolean unwanted = !environment.variables().getOrDefault("NO_COLOR", "").isEmpty();
        return environment.interactive() && !unwanted ? COLOUR : PLAIN;
    }

    /** A word that matches. */
    String strong(String text) {
        return sequence("1;33m", text);
    }

    /** A headline. */
    String title(String text) {
        return sequence("1m", text);
    }

    /** A link or a remark. */
    String faint(String text) {
        return sequence("2m", text);
    }

    /** Words that are claimed and do not stand there; between the marks of wdiff where nothing can be struck out. */
    String claimed(String text) {
        return this == PLAIN ? "[-" + text + "-]" : sequence("9;31m", text);
    }

    /** Words that stand there and are not claimed; between the marks of wdiff where nothing can be bold. */
    String said(String text) {
        return this == PLAIN ? "{+" + text + "+}" : sequence("1;32m", text);
    }

    /** What the two look like. */
    String differenceKey() {
        return this == PLAIN
                ? "([-only in the question-] {+only in the article+})"
                : "(struck out: only in the question; bold: only in the article)";
    }

    private String sequence(String start, String text) {
        return this == PLAIN ? text : ESCAPE + start + text + RESET;
    }
}
