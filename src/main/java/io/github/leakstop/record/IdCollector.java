package io.github.leakstop.record;

import java.util.Arrays;

/**
 * Collects ids with marks for a table, in any order; cheapest in the order of the ids. 22 bytes an id, and as much again for
 * a moment where they have to be sorted. Not thread-safe; for one use.
 */
public final class IdCollector {
    private static final int ID = IdTable.ID;
    private static final int FIRST = 16;

    private byte[] ids;
    private char[] marks;
    private int count;
    private boolean isSorted = true;

    /** @param expected ids; when there are more it grows, when there are fewer something is left over for a moment */
    public IdCollector(int expected) {
        ids = new byte[Math.multiplyExact(expected, ID)];
        marks = new char[expected];
    }

    /** @param mark 1 to 65535; an id that comes again has all its marks, bit by bit */
    public void add(byte[] id, int mark) {
        if (count == marks.length) {
            int more = Math.max(FIRST, count + (count >> 1));
            ids = Arrays.copyOf(ids, Math.multiplyExact(more, ID));
            marks = Arrays.copyOf(marks, more);
        }
        System.arraycopy(id, 0, ids, count * ID, ID);
        marks[count] = (char) mark;
        isSorted &= count == 0 || order(count - 1, count) < 0;
        count++;
    }

    /** All that was added. */
    public IdTable table() {
        if (!isSorted) {
            sort();
        }
        boolean fits = count == marks.length;
        return count == 0
                ? IdTable.EMPTY
                : new IdTable(fits ? ids : Arrays.copyOf(ids, count * ID), fits ? marks : Arrays.copyOf(marks, count));
    }

    private int order(int one, int other) {
        return Arrays.compareUnsigned(ids, one * ID, one * ID + ID, ids, other * ID, other * ID + ID);
    }

    /** Sorts by the first four bytes, and what begins alike by the rest; then puts like ids together. */
    private void sort() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            int head = 0;
            for (int at = i * ID; at < i * ID + Integer.BYTES; at++) {
                head = head << Byte.SIZE | ids[at] & 0xff;
            }
            order[i] = (long) (head ^ Integer.MIN_VALUE) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        for (int i = 1; i < count; i++) {
            long moved = order[i];
            int to = i;
            while (to > 0 && order((int) order[to - 1], (int) moved) > 0) {
                order[to] = order[--to];
            }
            order[to] = moved;
        }
        put(order);
    }

    private void put(long[] order) {
        byte[] sortedIds = new byte[count * ID];
        char[] sortedMarks = new char[count];
        int kept = 0;
        for (int i = 0; i < order.length; i++) {
            int from = (int) order[i];
            if (i > 0 && order((int) order[i - 1], from) == 0) {
                sortedMarks[kept - 1] |= marks[from];
            } else {
                System.arraycopy(ids, from * ID, sortedIds, kept * ID, ID);
                sortedMarks[kept++] = marks[from];
            }
        }
        ids = sortedIds;
        marks = sortedMarks;
        count = kept;
        isSorted = true;
    }
}
