package dev.parley.cli;

/** The exit statuses of every command. */
final class Status {

    /** Found, or done. */
    static final int DONE = 0;

    /** Nothing found, as grep has it. */
    static final int NOTHING_FOUND = 1;

    /** Wrong usage or configuration. */
    static final int WRONG_USAGE = 2;

    /** Some input was refused; the rest is in. */
    static final int INPUT_REFUSED = 3;

    /** An error in Parley itself: EX_SOFTWARE of sysexits.h. */
    static final int BUG = 70;

    private Status() {}
}
