package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import java.util.Arrays;
import java.util.List;

/** Stretches of a content that are read for assignments: lines with a name or a token, near ones as one. */
final class Regions {
    /** Closer ones are one, as the reader looks that far back anyway, and company stays in one stretch. */
    private static final int GAP = 1500;

    private final int[] bounds;
    private final int count;

    private Regions(int[] bounds, int count) {
        this.bounds = bounds;
        this.count = count;
    }

    static Regions of(RuleIndex index, Hits hits, List<Token> tokens) {
        int[] starts = new int[hits.words() + tokens.size()];
        int size = 0;
        for (int i = 0; i < hits.words(); i++) {
            if (index.word(hits.word(i)).senses().contains(Word.Sense.NAME)) {
                starts[size++] = hits.wordEnd(i) - 1;
            }
        }
        for (Token token : tokens) {
            starts[size++] = token.start();
        }
        Arrays.sort(starts, 0, size);
        return merged(starts, size);
    }

    private static Regions merged(int[] starts, int size) {
        int[] bounds = new int[2 * size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (count > 0 && starts[i] - bounds[2 * count - 1] <= GAP) {
                bounds[2 * count - 1] = starts[i];
            } else {
                bounds[2 * count] = starts[i];
                bounds[2 * count + 1] = starts[i];
                count++;
            }
        }
        return new Regions(bounds, count);
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
