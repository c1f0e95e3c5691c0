package io.github.leakstop.detect.assignment;

import java.util.BitSet;

/** What of a passage is a literal or markup, and so is none of the line readers' business. */
final class Cover {
    private final int from;
    private final BitSet covered = new BitSet();

    Cover(Passage passage) {
        this.from = passage.from();
    }

    void add(int start, int end) {
        covered.set(start - from, end - from);
    }

    boolean contains(int offset) {
        return covered.get(offset - from);
    }
}
