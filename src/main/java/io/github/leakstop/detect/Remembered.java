package io.github.leakstop.detect;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A few bits about texts that were looked at before, by their hash. A text that is met again is mostly found; one that was
 * pushed out is looked at again. Two texts are taken for one with a chance of one in 2^60 a look.
 *
 * <p>Thread-safe; half a megabyte, whatever is remembered.
 */
final class Remembered {
    /** As many bits can be kept with a text. */
    static final int BITS = 4;

    private static final long MASK = (1 << BITS) - 1;
    private static final int SLOTS = 1 << 16;

    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);

    /** The bits kept with this hash, or 0. */
    int bits(long hash) {
        long kept = slots.getOpaque(slot(hash));
        return (kept & ~MASK) == (hash & ~MASK) ? (int) (kept & MASK) : 0;
    }

    void keep(long hash, int bits) {
        slots.setOpaque(slot(hash), hash & ~MASK | bits);
    }

    private static int slot(long hash) {
        return (int) (hash >>> 40) & (SLOTS - 1);
    }
}
