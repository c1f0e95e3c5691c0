package io.github.leakstop.detect.prefilter;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which runs of token characters are worth a look: those whose kinds and length some shape asks for. Immutable.
 *
 * <p>A run without any digit never tells: a random value of that length has one, and an identifier mostly has none. Such
 * a value is found by its name instead.
 */
public final class TellingRuns {
    /** Nothing tells. */
    public static final TellingRuns NONE = new Builder().build();

    private final BitSet[] lengths;
    private final int shortest;

    private TellingRuns(BitSet[] lengths, int shortest) {
        this.lengths = lengths;
        this.shortest = shortest;
    }

    boolean tells(int kinds, int length) {
        return lengths[kinds].get(length);
    }

    /** The shortest telling run, or {@link Integer#MAX_VALUE} where none tells. */
    int shortest() {
        return shortest;
    }

    /** Collects what the shapes ask for. */
    public static final class Builder {
        private final BitSet[] lengths = new BitSet[Kinds.ALL + 1];
        private int shortest = Integer.MAX_VALUE;

        public Builder() {
            Arrays.setAll(lengths, k -> new BitSet());
        }

        /**
         * Runs of {@code min} to {@code max} bytes tell that hold no kind beyond {@code allowed} and each of
         * {@code required}.
         */
        public Builder add(int allowed, int required, int min, int max) {
            for (int kinds = 0; kinds <= Kinds.ALL; kinds++) {
                boolean holdsRequired = (kinds & required) == required && (kinds & Kinds.DIGIT) != 0;
                if ((kinds & ~allowed) == 0 && holdsRequired) {
                    lengths[kinds].set(min, max + 1);
                }
            }
            shortest = Math.min(shortest, min);
            return this;
        }

        public TellingRuns build() {
            BitSet[] copy = new BitSet[lengths.length];
            Arrays.setAll(copy, k -> (BitSet) lengths[k].clone());
            return new TellingRuns(copy, shortest);
        }
    }
}
