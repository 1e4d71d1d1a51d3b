package dev.parley.eval;

/** A line is not a question with its answers. */
public final class BadGoldQuestionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    BadGoldQuestionException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why not, for the person who wrote it. */
    public String reason() {
        return reason;
    }
}
