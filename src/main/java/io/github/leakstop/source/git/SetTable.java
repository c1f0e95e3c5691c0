package io.github.leakstop.source.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of small numbers, each kept once and named by a number, 0 for the empty one.
 *
 * <p>Thousands of neighbouring commits hold the same leaks; so one set serves them all, and the union of two sets is worked
 * out once. Not thread-safe.
 */
final class SetTable {
    private static final int STEP_BITS = 7;
    private static final int STEP_MASK = 0x7f;
    private static final byte LAST = -128;
    private static final int MOST_BYTES = 5;

    /** Of each set the steps from member to member, seven bits a byte, the last of a step below zero. */
    private final List<byte[]> sets = new ArrayList<>(List.of(new byte[0]));

    private final Map<Key, Integer> numbers = new HashMap<>(Map.of(new Key(new byte[0]), 0));
    private final Map<Long, Integer> unions = new HashMap<>();

    private record Key(byte[] steps) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(steps, that.steps);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(steps);
        }
    }

    /** The members in rising order; worked out at each call. */
    int[] members(int set) {
        byte[] steps = sets.get(set);
        int count = 0;
        for (byte step : steps) {
            count += step < 0 ? 1 : 0;
        }
        int[] members = new int[count];
        int next = 0;
        int member = 0;
        int step = 0;
        for (byte some : steps) {
            step = step << STEP_BITS | some & STEP_MASK;
            if (some < 0) {
                member += step;
                members[next++] = member;
                step = 0;
            }
        }
        return members;
    }

    private static byte[] steps(int[] members) {
        byte[] steps = new byte[members.length * MOST_BYTES];
        int used = 0;
        int before = 0;
        for (int member : members) {
            int step = member - before;
            for (int bytes = Math.max(1, bytes(step)); bytes > 0; bytes--) {
                steps[used++] = (byte) (step >>> (bytes - 1) * STEP_BITS & STEP_MASK);
            }
            steps[used - 1] |= LAST;
            before = member;
        }
        return Arrays.copyOf(steps, used);
    }

    private static int bytes(int step) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(step) + STEP_BITS - 1) / STEP_BITS;
    }

    int of(int... members) {
        return kept(Arrays.stream(members).sorted().distinct().toArray());
    }

    int union(int a, int b) {
        if (a == b || b == 0) {
            return a;
        }
        if (a == 0) {
            return b;
        }
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        Integer known = unions.get(key);
        if (known == null) {
            known = kept(merged(members(a), members(b)));
            unions.put(key, known);
        }
        return known;
    }

    private static int[] merged(int[] a, int[] b) {
        int[] both = new int[a.length + b.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int next = j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
            i += i < a.length && a[i] == next ? 1 : 0;
            j += j < b.length && b[j] == next ? 1 : 0;
            both[count++] = next;
        }
        return Arrays.copyOf(both, count);
    }

    private int kept(int[] sorted) {
        byte[] steps = steps(sorted);
        return numbers.computeIfAbsent(new Key(steps), key -> {
            sets.add(steps);
            return sets.size() - 1;
        });
    }
}
