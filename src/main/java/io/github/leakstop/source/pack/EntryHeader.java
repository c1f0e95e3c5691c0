package io.github.leakstop.source.pack;

import java.io.IOException;

/**
 * The beginning of an entry in a pack: its kind, the size of what is stored, and what it is made from.
 *
 * <p>Format: gitformat-pack(5), "pack-*.pack files". Reused for one entry after another; not thread-safe.
 */
final class EntryHeader {
    private static final int OFS_DELTA = 6;
    private static final int REF_DELTA = 7;
    private static final int LONGEST_SIZE = 8;
    private static final int LONGEST = 10 + PackIndex.ID;

    private final byte[] baseId = new byte[PackIndex.ID];
    private int type;
    private int length;
    private long size;
    private long base;

    /**
     * Reads the header at an offset.
     *
     * @param entry bytes of the entry, or more where it is not known where it ends
     * @throws DamagedPackException when no entry can begin so
     */
    void read(PackBytes in, long offset, long entry) throws IOException {
        int available = (int) Math.min(LONGEST, entry);
        if (available < 2 || offset < 0) {
            throw new DamagedPackException("no object fits at offset " + offset);
        }
        int start = in.at(offset, available);
        byte[] bytes = in.array();
        int at = start;
        type = bytes[at] >> 4 & 7;
        while (bytes[at++] < 0) {
            if (at - start == available || at - start > LONGEST_SIZE) {
                throw new DamagedPackException("an impossible object size at offset " + offset);
            }
        }
        size = size(bytes, start);
        if (type == OFS_DELTA) {
            int b = bytes[at++];
            long back = b & 0x7f;
            while (b < 0) {
                if (at - start >= available) {
                    throw new DamagedPackException("an impossible delta base at offset " + offset);
                }
                b = bytes[at++];
                back = back + 1 << 7 | (b & 0x7f);
            }
            base = offset - back;
        } else if (type == REF_DELTA) {
            if (at - start + PackIndex.ID > available) {
                throw new DamagedPackException("a cut off delta base at offset " + offset);
            }
            System.arraycopy(bytes, at, baseId, 0, PackIndex.ID);
            at += PackIndex.ID;
        } else if (type == 0 || type == 5) {
            throw new DamagedPackException("an unknown object type at offset " + offset);
        }
        length = at - start;
    }

    /** Inflated bytes of an entry as stored, from where it begins. */
    static long size(byte[] bytes, int start) {
        int at = start;
        int b = bytes[at++];
        long size = b & 15;
        for (int shift = 4; b < 0; shift += 7) {
            b = bytes[at++];
            size |= (long) (b & 0x7f) << shift;
        }
        return size;
    }

    static boolean isDelta(int type) {
        return type >= OFS_DELTA;
    }

    int type() {
        return type;
    }

    /** Bytes of the header. */
    int length() {
        return length;
    }

    /** Inflated bytes of what is stored, of a delta its instructions. */
    long size() {
        return size;
    }

    boolean namesBaseByOffset() {
        return type == OFS_DELTA;
    }

    boolean namesBaseById() {
        return type == REF_DELTA;
    }

    /** Offset of the base, where that is named by it. */
    long base() {
        return base;
    }

    /** Id of the base, where that is named by it; overwritten with the next header. */
    byte[] baseId() {
        return baseId;
    }
}
