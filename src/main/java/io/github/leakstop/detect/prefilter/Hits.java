package io.github.leakstop.detect.prefilter;

import java.util.Arrays;

/**
 * What a {@link Prefilter} saw, in primitive arrays that are used again: words in the order of their ends, runs in the
 * order of their starts. Offsets are bytes. Not thread-safe: one for each call under way.
 */
public final class Hits {
    private final Words first = new Words();
    private final Words second = new Words();
    private int[] runs = new int[192];
    private int runCount;

    void clear() {
        first.count = 0;
        second.count = 0;
        runCount = 0;
    }

    public boolean isEmpty() {
        return first.count == 0 && runCount == 0;
    }

    public int words() {
        return first.count;
    }

    /** The number of the word in the list that the prefilter was made of. */
    public int word(int hit) {
        return first.ids[hit];
    }

    /** Offset behind the word's last byte. */
    public int wordEnd(int hit) {
        return first.ends[hit];
    }

    public int runs() {
        return runCount;
    }

    public int runStart(int run) {
        return runs[3 * run];
    }

    public int runEnd(int run) {
        return runs[3 * run + 1];
    }

    /** Kinds of characters that the run holds, see {@link Kinds}. */
    public int runKinds(int run) {
        return runs[3 * run + 2];
    }

    Words first() {
        return first;
    }

    Words second() {
        return second;
    }

    /** Appends what the second cursor saw to what the first saw. */
    void join() {
        first.addAll(second);
        second.count = 0;
    }

    void addRun(int start, int end, int kinds) {
        int at = 3 * runCount;
        if (at + 3 > runs.length) {
            runs = Arrays.copyOf(runs, runs.length * 2);
        }
        runs[at] = start;
        runs[at + 1] = end;
        runs[at + 2] = kinds;
        runCount++;
    }

    /** Pairs of word and end. */
    static final class Words {
        private int[] ids = new int[256];
        private int[] ends = new int[256];
        private int count;

        void add(int[] words, int end) {
            for (int word : words) {
                reserve(1);
                ids[count] = word;
                ends[count++] = end;
            }
        }

        private void addAll(Words more) {
            reserve(more.count);
            System.arraycopy(more.ids, 0, ids, count, more.count);
            System.arraycopy(more.ends, 0, ends, count, more.count);
            count += more.count;
        }

        private void reserve(int more) {
            if (count + more > ids.length) {
                int size = Math.max(count + more, ids.length * 2);
                ids = Arrays.copyOf(ids, size);
                ends = Arrays.copyOf(ends, size);
            }
        }
    }
}
