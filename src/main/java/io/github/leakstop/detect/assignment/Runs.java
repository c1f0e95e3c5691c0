package io.github.leakstop.detect.assignment;

/**
 * Gives one block number to statements that follow each other closely and share what they are set on: the receiver of
 * setters, the stem of dotted names, or nothing. The number is the place of the run's first member.
 */
final class Runs {
    private static final int OPEN_RUNS = 6;
    private static final int LARGEST_GAP = 4;
    private static final int LONGEST_GAP = 800;

    private final byte[] text;
    private final String[] stems = new String[OPEN_RUNS];
    private final int[] starts = new int[OPEN_RUNS];
    private final int[] ends = new int[OPEN_RUNS];
    private int oldest;

    Runs(byte[] text) {
        this.text = text;
        java.util.Arrays.fill(stems, "");
        java.util.Arrays.fill(ends, -1);
    }

    int block(String stem, int start, int end) {
        for (int r = 0; r < OPEN_RUNS; r++) {
            if (ends[r] >= 0 && stems[r].equals(stem) && isNear(ends[r], start)) {
                ends[r] = Math.max(ends[r], end);
                return starts[r];
            }
        }
        stems[oldest] = stem;
        starts[oldest] = start;
        ends[oldest] = end;
        int block = starts[oldest];
        oldest = (oldest + 1) % OPEN_RUNS;
        return block;
    }

    private boolean isNear(int before, int start) {
        if (start <= before) {
            return true;
        }
        if (start - before > LONGEST_GAP) {
            return false;
        }
        int lines = 0;
        for (int i = before; i < start; i++) {
            lines += text[i] == '\n' ? 1 : 0;
        }
        return lines <= LARGEST_GAP;
    }

    /** What a dotted name is a part of: all but its last component. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
