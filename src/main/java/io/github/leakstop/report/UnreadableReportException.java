package io.github.leakstop.report;

/** A file is no report that can be relied on. */
public final class UnreadableReportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message says what is wrong and where in the file, in one line, and repeats nothing of what the file holds. */
    UnreadableReportException(String message) {
        super(message);
    }
}
