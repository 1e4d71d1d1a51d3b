package dev.parley.store;

/** State cannot be kept as the operator has set it up; the message says why, names the file or the key, and what to do. */
public final class StoreException extends RuntimeException {

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }
}
