package io.github.leakstop.detect.prefilter;

import java.util.Arrays;

/**
 * What a {@link Prefilter} saw, in primitive arrays that are used again: words in the order of their ends, runs and
 * rows in the order of their starts. Offsets are bytes. Not thread-safe: one for each call under way.
 */
public final class Hits {
    private final Words first;
    private final Words second;
    private final Runs telling;
    private final Runs common;
    private int[] rows = new int[0];
    private int rowCount;

    public Hits() {
        this(new Words(256), new Runs(64), new Runs(64));
    }

    private Hits(Words words, Runs telling, Runs common) {
        this.first = words;
        this.second = new Words(0);
        this.telling = telling;
        this.common = common;
    }

    void clear() {
        first.count = 0;
        second.count = 0;
        telling.clear();
        common.clear();
        rowCount = 0;
    }

    /** Whether nothing was seen; common runs alone are nothing. */
    public boolean isEmpty() {
        return first.count == 0 && telling.count() == 0 && rowCount == 0;
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

    /** Runs whose kinds and length some shape asks for. */
    public Runs telling() {
        return telling;
    }

    /** Runs that tell only in the company of words. */
    public Runs common() {
        return common;
    }

    /** Rows of words or numbers, see {@link RowFinder}. */
    public int rows() {
        return rowCount;
    }

    public int rowStart(int row) {
        return rows[2 * row];
    }

    public int rowEnd(int row) {
        return rows[2 * row + 1];
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

    /** Takes over the words of {@code base} that lie in {@code [from, to)} there, moved by {@code shift}. */
    void carryWords(Hits base, Automaton words, int from, int to, int shift) {
        int hit = firstEndingBehind(base.first, from);
        for (; hit < base.first.count && base.first.ends[hit] <= to; hit++) {
            int word = base.first.ids[hit];
            if (base.first.ends[hit] - words.length(word) >= from) {
                first.add(word, base.first.ends[hit] + shift);
            }
        }
    }

    private static int firstEndingBehind(Words words, int offset) {
        int low = 0;
        int high = words.count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Takes over the rows of {@code base} that lie in {@code [from, to)} there, moved by {@code shift}. */
    void carryRows(Hits base, int from, int to, int shift) {
        for (int row = 0; row < base.rowCount && base.rowStart(row) < to; row++) {
            if (base.rowStart(row) >= from) {
                addRow(base.rowStart(row) + shift, base.rowEnd(row) + shift);
            }
        }
    }

    /** Puts words into the order of a whole scan: by their ends, the longer first. They are nearly so already. */
    void sortWords(Automaton words) {
        for (int i = 1; i < first.count; i++) {
            int id = first.ids[i];
            int end = first.ends[i];
            int j = i - 1;
            while (j >= 0
                    && (first.ends[j] > end || first.ends[j] == end && words.length(first.ids[j]) < words.length(id))) {
                first.ids[j + 1] = first.ids[j];
                first.ends[j + 1] = first.ends[j];
                j--;
            }
            first.ids[j + 1] = id;
            first.ends[j + 1] = end;
        }
    }

    /** A copy of its own, no larger than need be, to be kept while deltas of the text are scanned. */
    public Hits copy() {
        Hits copy = new Hits(new Words(first.count), telling.copy(), common.copy());
        copy.first.addAll(first);
        copy.rows = Arrays.copyOf(rows, 2 * rowCount);
        copy.rowCount = rowCount;
        return copy;
    }

    void addRow(int start, int end) {
        if (2 * rowCount == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(16, rows.length * 2));
        }
        rows[2 * rowCount] = start;
        rows[2 * rowCount + 1] = end;
        rowCount++;
    }

    /** Pairs of word and end. */
    static final class Words {
        private int[] ids;
        private int[] ends;
        private int count;

        private Words(int size) {
            ids = new int[size];
            ends = new int[size];
        }

        void add(int word, int end) {
            reserve(1);
            ids[count] = word;
            ends[count++] = end;
        }

        void add(int[] words, int end) {
            reserve(words.length);
            for (int word : words) {
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
                int size = Math.max(Math.max(count + more, ids.length * 2), 16);
                ids = Arrays.copyOf(ids, size);
                ends = Arrays.copyOf(ends, size);
            }
        }
    }
}
