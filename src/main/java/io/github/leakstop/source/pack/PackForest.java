package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The delta trees of one pack: who is made from whom.
 *
 * <p>Built in one pass over the entries' headers. About 26 bytes an object. Immutable after {@link #read}; thread-safe.
 */
final class PackForest {
    private static final int TRAILER = 20;
    private static final int LONGEST_HEADER = 10 + PackIndex.ID;
    private static final int OFS_DELTA = 6;
    private static final int REF_DELTA = 7;
    static final int NONE = -1;

    private final PackIndex index;
    private final long end;
    private final byte[] kind;
    private final byte[] header;
    private final int[] size;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] heavyChild;
    private final int[] base;

    private PackForest(PackIndex index, long end) {
        this.index = index;
        this.end = end;
        int n = index.count();
        kind = new byte[n];
        header = new byte[n];
        size = new int[n];
        firstChild = filled(n);
        nextSibling = filled(n);
        heavyChild = filled(n);
        base = filled(n);
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    static PackForest read(PackIndex index, FileChannel pack) throws IOException {
        PackForest forest = new PackForest(index, pack.size() - TRAILER);
        PackBytes in = new PackBytes(pack);
        for (int entry = 0; entry < index.count(); entry++) {
            forest.readHeader(in, entry);
        }
        forest.plant();
        return forest;
    }

    private void readHeader(PackBytes in, int entry) throws IOException {
        long offset = index.offset(entry);
        int available = (int) Math.min(LONGEST_HEADER, length(entry));
        if (available < 2) {
            throw new DamagedPackException("no object fits at offset " + offset);
        }
        int start = in.at(offset, available);
        byte[] bytes = in.array();
        int at = start;
        int b = bytes[at++];
        int type = b >> 4 & 7;
        long length = b & 15;
        for (int shift = 4; b < 0; shift += 7) {
            if (at - start == available || shift > 53) {
                throw new DamagedPackException("an impossible object size at offset " + offset);
            }
            b = bytes[at++];
            length |= (long) (b & 0x7f) << shift;
        }
        size[entry] = (int) Math.min(length, Integer.MAX_VALUE);
        if (type == OFS_DELTA) {
            b = bytes[at++];
            long back = b & 0x7f;
            while (b < 0) {
                if (at - start >= available) {
                    throw new DamagedPackException("an impossible delta base at offset " + offset);
                }
                b = bytes[at++];
                back = back + 1 << 7 | (b & 0x7f);
            }
            base[entry] = index.entryAt(offset - back);
        } else if (type == REF_DELTA) {
            if (at - start + PackIndex.ID > available) {
                throw new DamagedPackException("a cut off delta base at offset " + offset);
            }
            long at20 = index.offsetOf(bytes, at);
            base[entry] = at20 < 0 ? NONE : index.entryAt(at20);
            at += PackIndex.ID;
        } else if (type == 0 || type == 5) {
            throw new DamagedPackException("an unknown object type at offset " + offset);
        }
        kind[entry] = (byte) type;
        header[entry] = (byte) (at - start);
    }

    /** Hangs every delta below its base, the child with the most descendants apart, to be read last. */
    private void plant() {
        int[] weight = new int[base.length];
        Arrays.fill(weight, 1);
        for (int entry = base.length - 1; entry >= 0; entry--) {
            int parent = base[entry];
            if (parent != NONE) {
                weight[parent] += weight[entry];
            }
        }
        for (int entry = base.length - 1; entry >= 0; entry--) {
            int parent = base[entry];
            if (parent == NONE) {
                continue;
            }
            int heavy = heavyChild[parent];
            int light = entry;
            if (heavy == NONE || weight[entry] > weight[heavy]) {
                heavyChild[parent] = entry;
                light = heavy;
            }
            if (light != NONE) {
                nextSibling[light] = firstChild[parent];
                firstChild[parent] = light;
            }
        }
    }

    int count() {
        return base.length;
    }

    boolean isDelta(int entry) {
        return kind[entry] >= OFS_DELTA;
    }

    /** Kind of an entry that is stored whole. */
    PackVisitor.Kind kind(int entry) {
        return PackVisitor.Kind.numbered(kind[entry]);
    }

    /** Inflated bytes of the entry as stored: of a delta, its instructions. */
    int size(int entry) {
        return size[entry];
    }

    long offset(int entry) {
        return index.offset(entry);
    }

    /** Bytes of the entry in the pack, header included. */
    long length(int entry) {
        return (entry + 1 < base.length ? index.offset(entry + 1) : end) - index.offset(entry);
    }

    int header(int entry) {
        return header[entry];
    }

    int firstChild(int entry) {
        return firstChild[entry];
    }

    int nextSibling(int entry) {
        return nextSibling[entry];
    }

    int heavyChild(int entry) {
        return heavyChild[entry];
    }
}
