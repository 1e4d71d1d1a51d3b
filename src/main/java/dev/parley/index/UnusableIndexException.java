package dev.parley.index;

/** The index on disk cannot be used as it is; the message is one line that says what to do. */
public final class UnusableIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableIndexException(String message) {
        super(message);
    }

    UnusableIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
