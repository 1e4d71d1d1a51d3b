package dev.parley.cli;

import java.io.PrintStream;

/** Prints what a doctor finds, a line each, and remembers whether anything is wrong. */
final class Checkup {

    private final PrintStream out;
    private boolean failed;

    Checkup(PrintStream out) {
        this.out = out;
    }

    void ok(String what, String finding) {
        out.printf("ok    %s: %s%n", what, TerminalText.line(finding));
    }

    void fail(String what, String finding) {
        failed = true;
        out.printf("FAIL  %s: %s%n", what, TerminalText.line(finding));
    }

    /** True when anything failed. */
    boolean failed() {
        return failed;
    }
}
