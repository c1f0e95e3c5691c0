package io.github.leakstop.detect.assignment;

/** A stretch of a passage, its end not included. */
record Span(int start, int end) {
    boolean isEmpty() {
        return end <= start;
    }

    int length() {
        return end - start;
    }
}
