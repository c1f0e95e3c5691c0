package io.github.leakstop.record;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

    /** Takes whole ids that are sorted already, each once. */
    IdTable(byte[] sorted, char[] marks) {
        this.ids = sorted;
        this.marks = marks;
    }

    /**
     * Gives all ids one mark.
     *
     * @param ids 20 bytes each, in any order; best in a few sorted stretches, as packs have them
     * @param mark 1 to 65535
     */
    public static IdTable of(byte[] ids, int mark) {
        Deque<IdTable> stretches = new ArrayDeque<>();
        int from = 0;
        for (int at = ID; at <= ids.length; at += ID) {
            if (at == ids.length || Arrays.compareUnsigned(ids, at - ID, at, ids, at, at + ID) >= 0) {
                char[] marks = new char[(at - from) / ID];
                Arrays.fill(marks, (char) mark);
                stretches.add(new IdTable(Arrays.copyOfRange(ids, from, at), marks));
                from = at;
            }
        }
        while (stretches.size() > 1) {
            stretches.add(stretches.remove().with(stretches.remove()));
        }
        return stretches.isEmpty() ? EMPTY : stretches.remove();
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
        int low = 0;
        int high = marks.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(ids, middle * ID, middle * ID + ID, id, 0, ID);
            if (order == 0) {
                return mark(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** The ids of both; one that stands in both has the marks of both, bit by bit. */
    public IdTable with(IdTable more) {
        if (more.size() == 0) {
            return this;
        }
        if (size() == 0) {
            return more;
        }
        byte[] allIds = new byte[ids.length + more.ids.length];
        char[] allMarks = new char[marks.length + more.marks.length];
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
        return new IdTable(Arrays.copyOf(allIds, count * ID), Arrays.copyOf(allMarks, count));
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
