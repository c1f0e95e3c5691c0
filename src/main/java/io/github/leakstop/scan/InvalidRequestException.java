package io.github.leakstop.scan;

/** The user asked for something that cannot be done: a bad pattern, a broken rule pack, an unknown commit. */
public final class InvalidRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message says what is wrong, where, and what to do, without secrets. */
    public InvalidRequestException(String message, Throwable cause) {
        super(message, cause);
    }

    public InvalidRequestException(String message) {
        super(message);
    }
}
