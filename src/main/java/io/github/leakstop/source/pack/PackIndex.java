package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A pack's index or a part of it, held in a few arrays; entries are numbered in the order of the pack, not of the names.
 *
 * <p>Every entry of every tree is looked up here, so ids are compared as numbers, by their first eight bytes, among the four or
 * so that begin with the same bits. Cost: 33 bytes an object. Immutable; thread-safe.
 */
final class PackIndex implements PackNames {
    static final int ID = 20;

    /** Bits of an entry's place in {@link Columns#inPackOrder}; the offset stands above them. */
    static final int NUMBER_BITS = 24;

    private static final int TAIL = ID - Long.BYTES;

    private final Columns columns;
    private final int count;
    /** Place of the first name that begins with these bits or higher ones. */
    private final int[] firsts;

    private final int shift;

    /**
     * What an index file says of its objects, in the order of their names but for the offsets. Not to be changed.
     *
     * @param heads the first eight bytes of each id
     * @param tails the twelve bytes behind them
     * @param crcs CRC-32 of the entry as it lies in the pack
     * @param inPackOrder offsets in rising order, shifted, and below each the place of its object among the names
     * @param ends where the entries end, in the order of the offsets; empty where each ends at the next
     * @param places where the objects of a part stand among the names of the whole pack; empty for a whole one
     * @param checksum with which the pack ends
     */
    record Columns(
            long[] heads, byte[] tails, int[] crcs, long[] inPackOrder, long[] ends, int[] places, byte[] checksum) {}

    PackIndex(Columns columns) {
        this.columns = columns;
        long[] heads = columns.heads();
        this.count = heads.length;
        int bits = Math.max(1, 30 - Integer.numberOfLeadingZeros(count));
        this.shift = Long.SIZE - bits;
        this.firsts = new int[(1 << bits) + 1];
        int next = 0;
        for (int place = 0; place < count; place++) {
            for (int begin = (int) (heads[place] >>> shift); next <= begin; next++) {
                firsts[next] = place;
            }
        }
        Arrays.fill(firsts, next, firsts.length, count);
    }

    /**
     * Reads an index.
     *
     * @throws DamagedPackException when it is no whole version 2 index
     */
    static PackIndex read(Path file) throws IOException {
        return new PackIndex(PackIndexFile.read(file));
    }

    int count() {
        return count;
    }

    /** Offset in the pack of the entry with this number. */
    long offset(int entry) {
        return columns.inPackOrder()[entry] >>> NUMBER_BITS;
    }

    /** Offset behind an entry, of the last one {@code endOfAll}. */
    long end(int entry, long endOfAll) {
        if (columns.ends().length > 0) {
            return columns.ends()[entry];
        }
        return entry + 1 < count ? offset(entry + 1) : endOfAll;
    }

    /** CRC-32 of the entry's bytes as they lie in the pack. */
    int crc(int entry) {
        return columns.crcs()[place(entry)];
    }

    String id(int entry) {
        byte[] id = new byte[ID];
        id(entry, id, 0);
        return HexFormat.of().formatHex(id);
    }

    /** Place of an entry's name among all names. */
    int place(int entry) {
        return (int) columns.inPackOrder()[entry] & ((1 << NUMBER_BITS) - 1);
    }

    /** Number of the entry at this offset, negative if none starts there. */
    int entryAt(long offset) {
        int at = Arrays.binarySearch(columns.inPackOrder(), offset << NUMBER_BITS);
        int entry = at < 0 ? -at - 1 : at;
        return entry < count && offset(entry) == offset ? entry : -1;
    }

    /** Numbers of the entries in the order of their names; made anew at each call. */
    int[] entriesByPlace() {
        int[] entries = new int[count];
        for (int entry = 0; entry < count; entry++) {
            entries[place(entry)] = entry;
        }
        return entries;
    }

    /** The bytes with which the pack ends; none of a part. */
    byte[] checksumOfPack() {
        return columns.checksum().clone();
    }

    /** Of a part, where the object at a place among its names stands among those of the whole pack. */
    int placeInWhole(int place) {
        return columns.places()[place];
    }

    /** Copies the id of an entry. */
    void id(int entry, byte[] into, int at) {
        idAtPlace(place(entry), into, at);
    }

    @Override
    public void idAtPlace(int place, byte[] into, int at) {
        long head = columns.heads()[place];
        for (int i = 0; i < Long.BYTES; i++) {
            into[at + i] = (byte) (head >>> (Long.BYTES - 1 - i) * Byte.SIZE);
        }
        System.arraycopy(columns.tails(), place * TAIL, into, at + Long.BYTES, TAIL);
    }

    @Override
    public int find(byte[] id, int at) {
        long head = head(id, at);
        long[] heads = columns.heads();
        int begin = (int) (head >>> shift);
        for (int place = firsts[begin]; place < firsts[begin + 1]; place++) {
            int from = place * TAIL;
            if (heads[place] == head
                    && Arrays.equals(columns.tails(), from, from + TAIL, id, at + Long.BYTES, at + ID)) {
                return place;
            }
        }
        return -1;
    }

    /** The first eight bytes of an id as a number. */
    static long head(byte[] id, int at) {
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            head = head << Byte.SIZE | id[at + i] & 0xff;
        }
        return head;
    }
}
