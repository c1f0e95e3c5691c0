package io.github.leakstop.source.git;

import java.util.ArrayList;
import java.util.List;

/** A growing row of ints, in chunks so that growing copies nothing. Written by one thread, then read by any. */
final class IntPool {
    private static final int CHUNK_BITS = 16;
    private static final int MASK = (1 << CHUNK_BITS) - 1;

    private final List<int[]> chunks = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    void add(int value) {
        int at = (int) (size & MASK);
        if (at == 0) {
            chunks.add(new int[1 << CHUNK_BITS]);
        }
        chunks.get(chunks.size() - 1)[at] = value;
        size++;
    }

    int get(long position) {
        return chunks.get((int) (position >>> CHUNK_BITS))[(int) (position & MASK)];
    }
}
