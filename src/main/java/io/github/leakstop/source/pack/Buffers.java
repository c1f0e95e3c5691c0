package io.github.leakstop.source.pack;

import java.util.ArrayList;
import java.util.List;

/** Byte arrays of one thread, given back and taken again, so that a pack costs a handful of allocations. */
final class Buffers {
    private static final int SMALLEST = 16 << 10;
    private static final int KEPT = 24;
    private static final int LARGEST_KEPT = 4 << 20;

    private final List<byte[]> free = new ArrayList<>();

    byte[] take(int size) {
        for (int i = free.size() - 1; i >= 0; i--) {
            if (free.get(i).length >= size) {
                return free.remove(i);
            }
        }
        return new byte[Math.max(SMALLEST, size + (size >>> 1))];
    }

    void giveBack(byte[] buffer) {
        if (free.size() == KEPT) {
            free.remove(0);
        }
        if (buffer.length <= LARGEST_KEPT) {
            free.add(buffer);
        }
    }
}
