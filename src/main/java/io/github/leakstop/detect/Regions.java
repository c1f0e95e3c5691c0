package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Imprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Stretches of a content that are read for assignments: lines with a name or a value of telling shape, near ones as one. */
final class Regions {
    /** Closer ones are one, as the reader looks that far back anyway, and company stays in one stretch. */
    private static final int GAP = 1500;

    private final Text text;
    private final List<Imprint> imprints = new ArrayList<>();
    private int[] bounds = new int[16];
    private int count;

    private Regions(Text text) {
        this.text = text;
    }

    /**
     * @param names offsets of names
     * @param values starts of values that something else than a name makes interesting
     */
    static Regions of(Text text, Offsets names, Offsets values) {
        Regions regions = new Regions(text);
        int n = 0;
        int v = 0;
        while (n < names.size() || v < values.size()) {
            boolean name = v == values.size() || n < names.size() && names.get(n) <= values.get(v);
            regions.add(name ? names.get(n++) : values.get(v++));
        }
        return regions;
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

    /** Of all that decides what is read in the region; made when first asked for, with those before it. */
    Imprint imprint(int region) {
        for (int r = imprints.size(); r <= region; r++) {
            imprints.add(Imprint.ofRegion(text.bytes(), text.length(), from(r), to(r)));
        }
        return imprints.get(region);
    }
}
