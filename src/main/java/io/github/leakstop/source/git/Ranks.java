package io.github.leakstop.source.git;

import java.util.BitSet;

/**
 * Numbers the members of a set of numbers from 0, in their order, so that what is kept of each takes no room for the others.
 *
 * <p>Cost: a bit and a half for each number up to the highest member. Immutable and thread-safe.
 */
final class Ranks {
    static final int NONE = -1;

    private final long[] words;
    /** Members before each word. */
    private final int[] before;

    private final int count;

    Ranks(BitSet members) {
        words = members.toLongArray();
        before = new int[words.length];
        int sum = 0;
        for (int word = 0; word < words.length; word++) {
            before[word] = sum;
            sum += Long.bitCount(words[word]);
        }
        count = sum;
    }

    int count() {
        return count;
    }

    /** The rank of a member, {@link #NONE} for any other number. */
    int of(int number) {
        int word = number >> 6;
        if (word < 0 || word >= words.length) {
            return NONE;
        }
        long bit = 1L << number;
        return (words[word] & bit) == 0 ? NONE : before[word] + Long.bitCount(words[word] & bit - 1);
    }
}
