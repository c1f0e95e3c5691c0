package io.github.leakstop.source.pack;

import java.util.ArrayList;
import java.util.List;

/** Byte arrays of one thread, given back and taken again, so that a pack costs a handful of allocations; few are kept. */
final class Buffers {
    private static final int SMALLEST = 16 << 10;
    private static final int KEPT = 24;
    private static final int KEPT_BYTES = 6 << 20;

    private final List<byte[]> free = new ArrayList<>();
    private int freeBytes;

    byte[] take(int size) {
        for (int i = free.size() - 1; i >= 0; i--) {
            if (free.get(i).length >= size) {
                freeBytes -= free.get(i).length;
                return free.remove(i);
            }
        }
        return new byte[Math.max(SMALLEST, size + (size >>> 1))];
    }

    /** Keeps a buffer, and lets those go that were longest unused where there are too many. */
    void giveBack(byte[] buffer) {
        if (buffer.length > KEPT_BYTES) {
            return;
        }
        while (free.size() == KEPT || freeBytes + buffer.length > KEPT_BYTES) {
            freeBytes -= free.remove(0).length;
        }
        free.add(buffer);
        freeBytes += buffer.length;
    }
}
