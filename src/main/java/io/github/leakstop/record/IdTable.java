package io.github.leakstop.record;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Object ids with a mark each: sorted and without gaps in one array, 22 bytes an id, found by bisection. Immutable and
 * thread-safe.
 */
public final class IdTable {
    /** Bytes of an id. */
    public static final int ID = 20;

    public static final IdTable EMPTY = new IdTable(new byte[0], new char[0]);

    private final byte[] ids;
    private final char[] marks;

    /** Takes whole ids that are sorted already, each once; see {@link IdCollector} for others. */
    IdTable(byte[] sorted, char[] marks) {
        this.ids = sorted;
        this.marks = marks;
    }

    public int size() {
        return marks.length;
    }

    byte[] ids() {
        return ids;
    }

    char[] marks() {
        return marks;
    }

    /** The id at a place from 0 to {@link #size}, in their order. */
    public byte[] id(int place) {
        return Arrays.copyOfRange(ids, place * ID, place * ID + ID);
    }

    /** The mark at a place. */
    public int mark(int place) {
        return marks[place];
    }

    /** The mark of an id, 0 where it is not here. */
    public int mark(byte[] id) {
        int place = place(id, 0);
        return place < 0 ? 0 : marks[place];
    }

    private int place(byte[] id, int at) {
        int low = 0;
        int high = marks.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(ids, middle * ID, middle * ID + ID, id, at, at + ID);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The ids of both; one that stands in both has the marks of both, bit by bit. */
    public IdTable with(IdTable more) {
        if (more.size() == 0) {
            return this;
        }
        if (size() == 0) {
            return more;
        }
        int added = more.size() - shared(more);
        if (added == 0) {
            return marked(more);
        }
        byte[] allIds = new byte[ids.length + added * ID];
        char[] allMarks = new char[marks.length + added];
        int count = 0;
        int a = 0;
        int b = 0;
        while (a < marks.length || b < more.marks.length) {
            int order = order(a, more, b);
            System.arraycopy(order <= 0 ? ids : more.ids, (order <= 0 ? a : b) * ID, allIds, count * ID, ID);
            allMarks[count++] = (char) ((order <= 0 ? marks[a] : 0) | (order >= 0 ? more.marks[b] : 0));
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return new IdTable(allIds, allMarks);
    }

    private int shared(IdTable more) {
        int shared = 0;
        for (int place = 0; place < more.marks.length; place++) {
            shared += place(more.ids, place * ID) >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The same ids, those of another table with its marks too. */
    private IdTable marked(IdTable more) {
        char[] both = marks.clone();
        for (int place = 0; place < more.marks.length; place++) {
            both[place(more.ids, place * ID)] |= more.marks[place];
        }
        return new IdTable(ids, both);
    }

    private int order(int a, IdTable more, int b) {
        if (a == marks.length) {
            return 1;
        }
        return b == more.marks.length
                ? -1
                : Arrays.compareUnsigned(ids, a * ID, a * ID + ID, more.ids, b * ID, b * ID + ID);
    }

    /** The ids at the places that are kept, with those bits of their marks; an id without a mark goes. */
    public IdTable only(IntPredicate places, int bits) {
        byte[] keptIds = new byte[ids.length];
        char[] keptMarks = new char[marks.length];
        int count = 0;
        for (int place = 0; place < marks.length; place++) {
            int mark = marks[place] & bits;
            if (mark != 0 && places.test(place)) {
                System.arraycopy(ids, place * ID, keptIds, count * ID, ID);
                keptMarks[count++] = (char) mark;
            }
        }
        return new IdTable(Arrays.copyOf(keptIds, count * ID), Arrays.copyOf(keptMarks, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdTable that && Arrays.equals(ids, that.ids) && Arrays.equals(marks, that.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
