package io.github.leakstop.detect;

import java.util.Arrays;

/** Ascending offsets, added in order. */
final class Offsets {
    private int[] values = new int[8];
    private int size;

    void add(int offset) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = offset;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    /** Index of the first that is not below {@code offset}; the size where there is none. */
    int from(int offset) {
        int at = Arrays.binarySearch(values, 0, size, offset);
        return at < 0 ? -at - 1 : at;
    }

    boolean anyIn(int from, int to) {
        int at = from(from);
        return at < size && values[at] < to;
    }

    /** Distance to the nearest; {@link Integer#MAX_VALUE} where there is none. */
    int nearest(int offset) {
        int at = from(offset);
        int behind = at < size ? values[at] - offset : Integer.MAX_VALUE;
        int before = at > 0 ? offset - values[at - 1] : Integer.MAX_VALUE;
        return Math.min(behind, before);
    }
}
