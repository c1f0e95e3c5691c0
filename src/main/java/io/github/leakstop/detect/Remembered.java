package io.github.leakstop.detect;

/**
 * What was found out about texts that were looked at before, as bits, by the hash of each. A text that is met again is mostly
 * found; one that was pushed out is looked at again. Two texts are taken for one with a chance of one in 2^64 a look.
 *
 * <p>Thread-safe without a lock: the bits are kept beside the hash mixed with them, so that a pair of which another thread
 * wrote one half is no pair. Sixteen bytes a slot, whatever is remembered.
 */
final class Remembered {
    /** For what most contents hold many of. */
    static final int MANY = 1 << 16;

    static final int SOME = 1 << 14;

    private final long[] slots;

    /** @param slots a power of two */
    Remembered(int slots) {
        this.slots = new long[2 * slots];
    }

    /** The bits kept with this hash, or 0. */
    long bits(long hash) {
        int slot = slot(hash);
        long bits = slots[slot + 1];
        return (slots[slot] ^ bits) == hash ? bits : 0;
    }

    /** @param bits any but 0, which says that nothing is known */
    void keep(long hash, long bits) {
        int slot = slot(hash);
        slots[slot] = hash ^ bits;
        slots[slot + 1] = bits;
    }

    private int slot(long hash) {
        return 2 * ((int) (hash >>> 40) & (slots.length / 2 - 1));
    }
}
