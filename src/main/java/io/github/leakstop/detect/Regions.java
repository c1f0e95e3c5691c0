package io.github.leakstop.detect;

import java.util.Arrays;
import java.util.List;

/** Stretches of a content that are read for assignments: lines with a name or a value of telling shape, near ones as one. */
final class Regions {
    /** Closer ones are one, as the reader looks that far back anyway, and company stays in one stretch. */
    private static final int GAP = 1500;

    private int[] bounds = new int[16];
    private int count;

    private Regions() {}

    /** Each holds offsets of what makes its line interesting. */
    static Regions of(List<Offsets> interests) {
        int[] next = new int[interests.size()];
        Regions regions = new Regions();
        while (true) {
            int first = -1;
            for (int i = 0; i < next.length; i++) {
                boolean more = next[i] < interests.get(i).size();
                if (more
                        && (first < 0
                                || interests.get(i).get(next[i])
                                        < interests.get(first).get(next[first]))) {
                    first = i;
                }
            }
            if (first < 0) {
                return regions;
            }
            regions.add(interests.get(first).get(next[first]++));
        }
    }

    private void add(int offset) {
        if (count > 0 && offset - bounds[2 * count - 1] <= GAP) {
            bounds[2 * count - 1] = offset;
            return;
        }
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = offset;
        bounds[2 * count + 1] = offset;
        count++;
    }

    int count() {
        return count;
    }

    int from(int region) {
        return bounds[2 * region];
    }

    /** The last byte of interest, not behind it: the reader takes whole lines. */
    int to(int region) {
        return bounds[2 * region + 1];
    }
}
