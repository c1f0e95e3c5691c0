package io.github.leakstop.detect.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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
    private final List<Behind> behind;
    private final int shortest;

    private TellingRuns(BitSet[] lengths, List<Behind> behind, int shortest) {
        this.lengths = lengths;
        this.behind = behind;
        this.shortest = shortest;
    }

    /** Whether the run in {@code [start, end)} of a text, which holds these kinds, tells. */
    boolean tells(byte[] text, int start, int end, int kinds) {
        if (lengths[kinds].get(end - start)) {
            return true;
        }
        for (Behind some : behind) {
            if (some.tells(text, start, end, kinds)) {
                return true;
            }
        }
        return false;
    }

    /** Runs that tell only where some text stands before them. */
    private record Behind(byte[] before, int allowed, int min, int max) {
        boolean tells(byte[] text, int start, int end, int kinds) {
            int length = end - start;
            int from = start - before.length;
            return length >= min
                    && length <= max
                    && (kinds & ~allowed) == 0
                    && (kinds & Kinds.DIGIT) != 0
                    && from >= 0
                    && Arrays.equals(text, from, start, before, 0, before.length);
        }
    }

    /** The most bytes before a run that are looked at. */
    int before() {
        int most = 0;
        for (Behind some : behind) {
            most = Math.max(most, some.before.length);
        }
        return most;
    }

    /** The shortest telling run, or {@link Integer#MAX_VALUE} where none tells. */
    int shortest() {
        return shortest;
    }

    /** Collects what the shapes ask for. */
    public static final class Builder {
        private final BitSet[] lengths = new BitSet[Kinds.ALL + 1];
        private final List<Behind> behind = new ArrayList<>();
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

        /**
         * Runs of {@code min} to {@code max} bytes tell that hold no kind beyond {@code allowed} and stand behind this text,
         * of which the last byte is of no kind.
         */
        public Builder addBehind(String before, int allowed, int min, int max) {
            behind.add(new Behind(before.getBytes(StandardCharsets.UTF_8), allowed, min, max));
            shortest = Math.min(shortest, min);
            return this;
        }

        public TellingRuns build() {
            BitSet[] copy = new BitSet[lengths.length];
            Arrays.setAll(copy, k -> (BitSet) lengths[k].clone());
            return new TellingRuns(copy, List.copyOf(behind), shortest);
        }
    }
}
