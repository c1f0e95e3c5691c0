package io.github.leakstop.detect.prefilter;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the bytes that words are made of into 64 classes: class 0 for those in no word, one for each of the most frequent,
 * both cases of an ASCII letter together; the rest share the last ones. Immutable.
 */
final class ByteClasses {
    static final int BITS = 6;
    private static final int COUNT = 1 << BITS;
    private static final int SHARED = 12;

    private final byte[] table;
    private final boolean[] shared;

    private ByteClasses(byte[] table, boolean[] shared) {
        this.table = table;
        this.shared = shared;
    }

    /** @param words in lower case */
    static ByteClasses of(List<byte[]> words) {
        int[] uses = new int[256];
        for (byte[] word : words) {
            for (byte b : word) {
                uses[b & 0xff]++;
            }
        }
        int[] used = IntStream.range(0, 256)
                .filter(b -> uses[b] > 0)
                .boxed()
                .sorted((a, b) -> uses[b] - uses[a])
                .mapToInt(b -> b)
                .toArray();
        int own = used.length < COUNT ? used.length : COUNT - 1 - SHARED;
        byte[] table = new byte[256];
        boolean[] shared = new boolean[256];
        for (int i = 0; i < used.length; i++) {
            shared[used[i]] = i >= own;
            table[used[i]] = (byte) (1 + (i < own ? i : own + i % SHARED));
        }
        for (int upper = 'A'; upper <= 'Z'; upper++) {
            table[upper] = table[upper + ('a' - 'A')];
        }
        return new ByteClasses(table, shared);
    }

    /** The class of each byte. */
    byte[] table() {
        return table;
    }

    /** Whether a word holds a byte that shares its class with another. */
    boolean shares(byte[] word) {
        for (byte b : word) {
            if (shared[b & 0xff]) {
                return true;
            }
        }
        return false;
    }

    /** By class, as bits, the classes that follow it in some of the words. */
    long[] followers(List<byte[]> words) {
        long[] followers = new long[COUNT];
        for (byte[] word : words) {
            for (int i = 1; i < word.length; i++) {
                followers[table[word[i - 1] & 0xff]] |= 1L << table[word[i] & 0xff];
            }
        }
        return followers;
    }
}
