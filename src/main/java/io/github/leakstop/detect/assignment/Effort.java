package io.github.leakstop.detect.assignment;

/** Counts bytes and tokens looked at, so that a test can hold the work to the length of the text. */
final class Effort {
    private long steps;

    void add(int more) {
        steps += more;
    }

    long steps() {
        return steps;
    }
}
