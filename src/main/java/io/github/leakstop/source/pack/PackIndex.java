package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A pack's index, version 2, held in a few arrays; entries are numbered in the order of the pack, not of the names.
 *
 * <p>Every entry of every tree is looked up here, so ids are compared as numbers, by their first eight bytes, among the four or
 * so that begin with the same bits.
 *
 * <p>Format: gitformat-pack(5), "Version 2 pack-*.idx files". Immutable after reading; thread-safe.
 */
final class PackIndex {
    static final int ID = 20;
    private static final int MAGIC = 0xff744f63;
    private static final int FANOUT = 8;
    private static final int NAMES = FANOUT + 256 * 4;
    private static final int NUMBER_BITS = 24;

    private final byte[] bytes;
    private final int count;
    /** Offset in the pack above the low 24 bits, place among the sorted names in them. */
    private final long[] inPackOrder;
    /** The first eight bytes of each name, in the order of the names. */
    private final long[] heads;
    /** Place of the first name that begins with these bits or higher ones. */
    private final int[] firsts;

    private final int shift;

    private PackIndex(byte[] bytes, int count, long[] inPackOrder) {
        this.bytes = bytes;
        this.count = count;
        this.inPackOrder = inPackOrder;
        this.heads = new long[count];
        ByteBuffer names = ByteBuffer.wrap(bytes, NAMES, count * ID);
        int bits = Math.max(1, 30 - Integer.numberOfLeadingZeros(count));
        this.shift = Long.SIZE - bits;
        this.firsts = new int[(1 << bits) + 1];
        int next = 0;
        for (int place = 0; place < count; place++) {
            heads[place] = names.getLong(NAMES + place * ID);
            for (int begin = (int) (heads[place] >>> shift); next <= begin; next++) {
                firsts[next] = place;
            }
        }
        Arrays.fill(firsts, next, firsts.length, count);
    }

    /** Big-endian. */
    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << Byte.SIZE | bytes[at + i] & 0xff;
        }
        return number;
    }

    /**
     * Reads an index.
     *
     * @throws DamagedPackException when it is no whole version 2 index
     */
    static PackIndex read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < NAMES + 2 * ID || in.getInt(0) != MAGIC || in.getInt(4) != 2) {
            throw new DamagedPackException(file.getFileName() + " is no pack index of version 2");
        }
        int count = in.getInt(FANOUT + 255 * 4);
        long smallest = NAMES + (long) count * (ID + 8) + 2 * ID;
        if (count < 0 || count >= 1 << NUMBER_BITS || bytes.length < smallest) {
            throw new DamagedPackException(
                    file.getFileName() + " is cut off or holds more objects than leakstop numbers");
        }
        for (int bucket = 1; bucket < 256; bucket++) {
            if (in.getInt(FANOUT + bucket * 4) < in.getInt(FANOUT + (bucket - 1) * 4) || in.getInt(FANOUT) < 0) {
                throw new DamagedPackException(file.getFileName() + " has a fan-out table that falls");
            }
        }
        return new PackIndex(bytes, count, sortedByOffset(in, count, file));
    }

    private static long[] sortedByOffset(ByteBuffer in, int count, Path file) throws DamagedPackException {
        int offsets = NAMES + count * (ID + 4);
        int large = offsets + count * 4;
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            long offset = in.getInt(offsets + i * 4);
            if (offset < 0) {
                long at = large + (offset & 0x7fffffff) * 8;
                if (at + 8 > in.capacity() - 2 * ID) {
                    throw new DamagedPackException(file.getFileName() + " names a large offset that it does not hold");
                }
                offset = in.getLong((int) at);
            }
            if (offset < 12 || offset >= 1L << (63 - NUMBER_BITS)) {
                throw new DamagedPackException(file.getFileName() + " names an impossible offset " + offset);
            }
            order[i] = offset << NUMBER_BITS | i;
        }
        Arrays.sort(order);
        return order;
    }

    int count() {
        return count;
    }

    /** Offset in the pack of the entry with this number. */
    long offset(int entry) {
        return inPackOrder[entry] >>> NUMBER_BITS;
    }

    /** CRC-32 of the entry's bytes as they lie in the pack. */
    int crc(int entry) {
        return (int) number(bytes, NAMES + count * ID + name(entry) * 4, Integer.BYTES);
    }

    String id(int entry) {
        int at = NAMES + name(entry) * ID;
        return HexFormat.of().formatHex(bytes, at, at + ID);
    }

    private int name(int entry) {
        return (int) inPackOrder[entry] & ((1 << NUMBER_BITS) - 1);
    }

    /** Number of the entry at this offset, negative if none starts there. */
    int entryAt(long offset) {
        int at = Arrays.binarySearch(inPackOrder, offset << NUMBER_BITS);
        int entry = at < 0 ? -at - 1 : at;
        return entry < count && offset(entry) == offset ? entry : -1;
    }

    /** Whether the id that stands at this place of an array is among the names. */
    boolean contains(byte[] id, int at) {
        return find(id, at) >= 0;
    }

    /** Offset in the pack of the object with this id, -1 where it is not here. */
    long offsetOf(byte[] id, int at) {
        int name = find(id, at);
        if (name < 0) {
            return -1;
        }
        int offsets = NAMES + count * (ID + 4);
        int offset = (int) number(bytes, offsets + name * 4, Integer.BYTES);
        return offset >= 0
                ? offset
                : number(bytes, (int) (offsets + count * 4L + (offset & 0x7fffffff) * 8L), Long.BYTES);
    }

    boolean isChecksumOfPack(byte[] checksum) {
        int at = bytes.length - 2 * ID;
        return Arrays.equals(bytes, at, at + ID, checksum, 0, ID);
    }

    /** Copies the id of an entry. */
    void id(int entry, byte[] into, int at) {
        System.arraycopy(bytes, NAMES + name(entry) * ID, into, at, ID);
    }

    /** Copies the id at a place among the sorted names. */
    void idAtPlace(int place, byte[] into, int at) {
        System.arraycopy(bytes, NAMES + place * ID, into, at, ID);
    }

    /** Place of an id among the sorted names, negative where it is not one of them. */
    int find(byte[] id, int at) {
        long head = number(id, at, Long.BYTES);
        int begin = (int) (head >>> shift);
        for (int place = firsts[begin]; place < firsts[begin + 1]; place++) {
            int from = NAMES + place * ID;
            if (heads[place] == head
                    && Arrays.equals(bytes, from + Long.BYTES, from + ID, id, at + Long.BYTES, at + ID)) {
                return place;
            }
        }
        return -1;
    }
}
