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

    private String sequence(String start, String text) {
        return this == PLAIN ? text : ESCAPE + start + text + RESET;
    }
}
