package dev.parley.intake;

/** Work handed to the writing process did not come back done; the message is one line that says what to do. */
public final class HandoverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HandoverException(String message) {
        super(message);
    }
}
