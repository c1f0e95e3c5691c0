package io.github.leakstop.source.git;

import java.util.Arrays;

/**
 * Rows of numbers, each kept whole in a chunk beside others and named by one int: the chunk, and where in it the row begins.
 *
 * <p>Cost: 4 bytes a row, and for each number 3 where all of the row fit, which are those up to eight million, else 4.
 * Several threads write, each through a {@link Writer} that fills a chunk of its own; then any may read.
 */
final class LinkRows {
    /** No row. */
    static final int NONE = 0;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - CHUNK_BITS);
    private static final int NARROW = 3;
    private static final int NARROW_LIMIT = 1 << 23;

    private volatile byte[][] chunks = {};
    private int count;

    Writer writer() {
        return new Writer();
    }

    /** Puts rows down; one a thread. */
    final class Writer {
        private byte[] chunk = {};
        private int number;
        private int used;

        /** Keeps the first numbers of an array and returns the row's name. */
        int add(int[] numbers, int count) {
            int width = width(numbers, count);
            int bytes = Math.addExact(Integer.BYTES, Math.multiplyExact(count, width));
            if (chunk.length - used < bytes) {
                chunk = new byte[Math.max(CHUNK, Math.addExact(bytes, 1))];
                number = begin(chunk);
                used = 1;
            }
            int name = number << CHUNK_BITS | used;
            put(count << 1 | (width == NARROW ? 0 : 1), Integer.BYTES);
            for (int i = 0; i < count; i++) {
                put(numbers[i], width);
            }
            return name;
        }

        private void put(int value, int width) {
            for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                chunk[used++] = (byte) (value >> shift);
            }
        }
    }

    private static int width(int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] < -NARROW_LIMIT || numbers[i] >= NARROW_LIMIT) {
                return Integer.BYTES;
            }
        }
        return NARROW;
    }

    private synchronized int begin(byte[] chunk) {
        if (count == MOST_CHUNKS) {
            throw new IllegalStateException("the trees of this repository have more entries than leakstop numbers");
        }
        byte[][] all = count < chunks.length ? chunks : Arrays.copyOf(chunks, Math.max(16, 2 * count));
        all[count] = chunk;
        chunks = all;
        return count++;
    }

    int length(int row) {
        return number(chunk(row), row & CHUNK - 1) >>> 1;
    }

    int get(int row, int which) {
        byte[] chunk = chunk(row);
        int at = (row & CHUNK - 1) + Integer.BYTES;
        if ((chunk[at - 1] & 1) == 0) {
            int from = at + which * NARROW;
            return chunk[from] << 16 | (chunk[from + 1] & 0xff) << 8 | chunk[from + 2] & 0xff;
        }
        return number(chunk, at + which * Integer.BYTES);
    }

    private byte[] chunk(int row) {
        return chunks[row >>> CHUNK_BITS];
    }

    private static int number(byte[] chunk, int at) {
        return chunk[at] << 24 | (chunk[at + 1] & 0xff) << 16 | (chunk[at + 2] & 0xff) << 8 | chunk[at + 3] & 0xff;
    }
}
