package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Looks names up in an index file of version 2 where it lies, so that a few objects of a large pack cost no memory for the
 * others.
 *
 * <p>Idea: names are hashes, so one stands about where its first bits say; some names round that place are read, then the
 * search goes on by halves. Cost: one or two reads of 4 KiB a name. When not to use it: for more than a small share of the
 * names; {@link PackIndex} holds them all. Format: gitformat-pack(5), "Version 2 pack-*.idx files". Not thread-safe.
 */
final class IndexSearch {
    private static final int MAGIC = 0xff744f63;
    private static final int FANOUT = 8;
    private static final int BUCKETS = 256;
    private static final int NAMES = FANOUT + BUCKETS * Integer.BYTES;
    private static final int TRAILER = 2 * PackIndex.ID;
    private static final int NAMES_AT_ONCE = 200;
    private static final int OFFSETS_AT_ONCE = 256;

    private final int[] firsts = new int[BUCKETS + 1];
    private final int count;
    private final PackBytes names;
    private final PackBytes numbers;
    private final PackBytes large;
    private final long end;

    /** @throws DamagedPackException when it is no index of version 2 */
    IndexSearch(FileChannel file) throws IOException {
        names = new PackBytes(file);
        numbers = new PackBytes(file);
        large = new PackBytes(file);
        end = file.size() - TRAILER;
        if (end < NAMES || numbers.number(0) != MAGIC || numbers.number(Integer.BYTES) != 2) {
            throw new DamagedPackException("no pack index of version 2");
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            firsts[bucket + 1] = numbers.number(FANOUT + bucket * Integer.BYTES);
            if (firsts[bucket + 1] < firsts[bucket]) {
                throw new DamagedPackException("a fan-out table that falls");
            }
        }
        count = firsts[BUCKETS];
        if (end < largeOffsets()) {
            throw new DamagedPackException("an index that is cut off");
        }
    }

    private long crcs() {
        return NAMES + (long) count * PackIndex.ID;
    }

    private long offsets() {
        return crcs() + (long) count * Integer.BYTES;
    }

    private long largeOffsets() {
        return offsets() + (long) count * Integer.BYTES;
    }

    int count() {
        return count;
    }

    /** Place of an id among the sorted names, negative where it is not one of them; its 20 bytes begin at {@code at}. */
    int find(byte[] id, int at) throws IOException {
        int bucket = id[at] & 0xff;
        int low = firsts[bucket];
        int high = firsts[bucket + 1];
        int guess = low
                + (int) ((long) (high - low) * ((id[at + 1] & 0xff) << Byte.SIZE | id[at + 2] & 0xff)
                        >>> 2 * Byte.SIZE);
        while (low < high) {
            int from = Math.max(low, Math.min(guess, high - 1) - NAMES_AT_ONCE / 2);
            int to = Math.min(high, from + NAMES_AT_ONCE);
            int start = names.at(NAMES + (long) from * PackIndex.ID, (to - from) * PackIndex.ID);
            if (compare(id, at, start) < 0) {
                high = from;
            } else if (compare(id, at, start + (to - from - 1) * PackIndex.ID) > 0) {
                low = to;
            } else {
                return find(id, at, start, from, to);
            }
            guess = low + high >>> 1;
        }
        return -1;
    }

    /** Looks among names that are in memory. */
    private int find(byte[] id, int at, int start, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            int order = compare(id, at, start + (middle - from) * PackIndex.ID);
            if (order == 0) {
                return middle;
            }
            low = order > 0 ? middle + 1 : low;
            high = order < 0 ? middle : high;
        }
        return -1;
    }

    private int compare(byte[] id, int at, int name) {
        return Arrays.compareUnsigned(id, at, at + PackIndex.ID, names.array(), name, name + PackIndex.ID);
    }

    void id(int place, byte[] into, int at) throws IOException {
        int name = names.at(NAMES + (long) place * PackIndex.ID, PackIndex.ID);
        System.arraycopy(names.array(), name, into, at, PackIndex.ID);
    }

    int crc(int place) throws IOException {
        return numbers.number(crcs() + (long) place * Integer.BYTES);
    }

    long offset(int place) throws IOException {
        return whole(numbers.number(offsets() + (long) place * Integer.BYTES));
    }

    /** Shows all offsets, in the order of the names. */
    void offsets(EntryEnds taker) throws IOException {
        for (int from = 0; from < count; from += OFFSETS_AT_ONCE) {
            show(from, Math.min(OFFSETS_AT_ONCE, count - from), taker);
        }
    }

    private void show(int from, int some, EntryEnds taker) throws IOException {
        int start = numbers.at(offsets() + (long) from * Integer.BYTES, some * Integer.BYTES);
        byte[] bytes = numbers.array();
        for (int i = 0; i < some; i++) {
            taker.take(from + i, whole(PackBytes.number(bytes, start + i * Integer.BYTES)));
        }
    }

    /** Of an offset with the highest bit set, the rest is its place among the large ones. */
    private long whole(int offset) throws IOException {
        if (offset >= 0) {
            return offset;
        }
        long position = largeOffsets() + (long) (offset & Integer.MAX_VALUE) * Long.BYTES;
        if (position > end - Long.BYTES) {
            throw new DamagedPackException("a large offset that the index does not hold");
        }
        int at = large.at(position, Long.BYTES);
        return PackIndex.head(large.array(), at);
    }
}
