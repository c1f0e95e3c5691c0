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
    private final List<int[]> sets = new ArrayList<>(List.of(new int[0]));
    private final Map<Key, Integer> numbers = new HashMap<>(Map.of(new Key(new int[0]), 0));
    private final Map<Long, Integer> unions = new HashMap<>();

    private record Key(int[] members) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(members, that.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }

    /** The members in rising order; not to be changed. */
    int[] members(int set) {
        return sets.get(set);
    }

    boolean holds(int set, int member) {
        return Arrays.binarySearch(sets.get(set), member) >= 0;
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
            known = kept(merged(sets.get(a), sets.get(b)));
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
        return numbers.computeIfAbsent(new Key(sorted), key -> {
            sets.add(sorted);
            return sets.size() - 1;
        });
    }
}
