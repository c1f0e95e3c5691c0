package io.github.leakstop.detect.prefilter;

import java.util.Arrays;

/** Runs of token characters in the order of their starts, in an array that is used again. Offsets are bytes. Not thread-safe. */
public final class Runs {
    private static final int FIELDS = 3;

    private int[] fields;
    private int count;

    Runs(int room) {
        fields = new int[FIELDS * room];
    }

    public int count() {
        return count;
    }

    public int start(int run) {
        return fields[FIELDS * run];
    }

    /** Offset behind the last byte. */
    public int end(int run) {
        return fields[FIELDS * run + 1];
    }

    /** Kinds of characters that the run holds, see {@link Kinds}. */
    public int kinds(int run) {
        return fields[FIELDS * run + 2];
    }

    void clear() {
        count = 0;
    }

    void add(int start, int end, int kinds) {
        int at = FIELDS * count;
        if (at == fields.length) {
            fields = Arrays.copyOf(fields, Math.max(16 * FIELDS, fields.length * 2));
        }
        fields[at] = start;
        fields[at + 1] = end;
        fields[at + 2] = kinds;
        count++;
    }

    /** Takes over the runs of {@code base} that begin and end in {@code [from, to]} there, moved by {@code shift}. */
    void carry(Runs base, int from, int to, int shift) {
        int low = 0;
        int high = base.count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (base.start(middle) >= from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int run = low; run < base.count && base.start(run) < to; run++) {
            add(base.start(run) + shift, base.end(run) + shift, base.kinds(run));
        }
    }

    /** A copy that is no larger than need be. */
    Runs copy() {
        Runs copy = new Runs(0);
        copy.fields = Arrays.copyOf(fields, FIELDS * count);
        copy.count = count;
        return copy;
    }
}
