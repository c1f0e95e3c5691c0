package io.github.leakstop.source.pack;

import java.util.Arrays;

/**
 * Is shown every offset of an index once, in any order, and notes of some entries where they stand among the names, and where
 * they end: where the next entry of the whole pack begins.
 *
 * <p>Idea: the entries are few, so a table over the offsets' high bits leads to the one that begins before any offset at a
 * step or two. For one use.
 */
final class EntryEnds {
    private static final int BUCKETS_AN_ENTRY = 4;

    private final long[] offsets;
    private final long[] ends;
    private final long[] byName;
    private final int[] firsts;
    private final int shift;
    private int found;

    /**
     * @param offsets where the entries begin, rising
     * @param endOfAll where the last entry of the pack ends
     */
    EntryEnds(long[] offsets, long endOfAll) {
        this.offsets = offsets;
        ends = new long[offsets.length];
        Arrays.fill(ends, endOfAll);
        byName = new long[offsets.length];
        int bits = Long.SIZE - Long.numberOfLeadingZeros(endOfAll);
        int buckets = Integer.SIZE - Integer.numberOfLeadingZeros(offsets.length * BUCKETS_AN_ENTRY);
        shift = Math.max(0, bits - buckets);
        firsts = new int[(int) (endOfAll >>> shift) + 1];
        int next = 0;
        for (int bucket = 0; bucket < firsts.length; bucket++) {
            while (next < offsets.length && offsets[next] >>> shift < bucket) {
                next++;
            }
            firsts[bucket] = next;
        }
    }

    /** Takes an offset, and the place of its object among the names; these in rising order. */
    void take(int place, long offset) {
        int next = firsts[(int) (offset >>> shift)];
        while (next < offsets.length && offsets[next] < offset) {
            next++;
        }
        if (next < offsets.length && offsets[next] == offset) {
            byName[found++] = (long) place << Integer.SIZE | next;
        }
        if (next > 0 && ends[next - 1] > offset) {
            ends[next - 1] = offset;
        }
    }

    /** Whether an object of the index began at each of the entries' offsets. */
    boolean isComplete() {
        return found == offsets.length;
    }

    /** Places among the names, rising, and in the low bits of each which entry it is. */
    long[] byName() {
        return byName;
    }

    long[] ends() {
        return ends;
    }
}
