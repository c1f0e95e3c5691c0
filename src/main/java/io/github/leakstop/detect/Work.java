package io.github.leakstop.detect;

/** Counts what an examination does, in looks at a byte or the like, so that a test can hold the cost to the length. */
final class Work {
    private long steps;

    void add(long more) {
        steps += more;
    }

    long steps() {
        return steps;
    }
}
