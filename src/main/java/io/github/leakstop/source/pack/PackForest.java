package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The delta trees of one pack: who is made from whom.
 *
 * <p>Built in one pass over the entries' headers. 9 bytes an object, and 4 more while it is built. Immutable after
 * {@link #read}; thread-safe.
 */
final class PackForest {
    private static final int TRAILER = 20;
    static final int NONE = -1;

    private static final int KIND_BITS = 3;

    private final PackIndex index;
    private final long end;
    /** Kind in the low bits, length of the header above them. */
    private final byte[] header;

    /** Entries that inflate to more than can be held in memory. */
    private final BitSet large;

    private final int[] firstChild;
    private final int[] nextSibling;

    private PackForest(PackIndex index, long end) {
        this.index = index;
        this.end = end;
        int n = index.count();
        header = new byte[n];
        large = new BitSet(n);
        firstChild = filled(n);
        nextSibling = filled(n);
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    /**
     * Reads the headers of all entries.
     *
     * @param parts of the pack to be read at once, at least 1
     * @param pool its threads read them
     * @throws ExecutionException around what one of them threw
     */
    static PackForest read(PackIndex index, FileChannel pack, int parts, ExecutorService pool)
            throws IOException, ExecutionException, InterruptedException {
        PackForest forest = new PackForest(index, pack.size() - TRAILER);
        int count = index.count();
        int[] base = filled(count);
        List<Future<BitSet>> headers = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) count * part / parts);
            int to = (int) ((long) count * (part + 1) / parts);
            headers.add(pool.submit(() -> forest.headers(from, to, base, pack)));
        }
        for (Future<BitSet> part : headers) {
            forest.large.or(part.get());
        }
        forest.plant(base);
        return forest;
    }

    /** Reads some headers, fills in what entries are made from, and says which of them are large. */
    private BitSet headers(int from, int to, int[] base, FileChannel pack) throws IOException {
        PackBytes in = new PackBytes(pack);
        EntryHeader read = new EntryHeader();
        int[] byPlace = {};
        BitSet beyond = new BitSet();
        for (int entry = from; entry < to; entry++) {
            read.read(in, index.offset(entry), length(entry));
            header[entry] = (byte) (read.length() << KIND_BITS | read.type());
            beyond.set(entry, read.size() > FamilyReader.LARGEST);
            if (read.namesBaseByOffset()) {
                base[entry] = index.entryAt(read.base());
            } else if (read.namesBaseById()) {
                byPlace = byPlace.length == 0 ? index.entriesByPlace() : byPlace;
                int place = index.find(read.baseId(), 0);
                base[entry] = place < 0 ? NONE : byPlace[place];
            }
        }
        return beyond;
    }

    /** Hangs every delta below its base, the child with the most descendants last; weighs them where siblings will stand. */
    private void plant(int[] base) {
        int[] weight = nextSibling;
        Arrays.fill(weight, 1);
        for (int entry = base.length - 1; entry >= 0; entry--) {
            if (base[entry] != NONE) {
                weight[base[entry]] += weight[entry];
            }
        }
        for (int entry = base.length - 1; entry >= 0; entry--) {
            int parent = base[entry];
            if (parent != NONE && (firstChild[parent] == NONE || weight[entry] > weight[firstChild[parent]])) {
                firstChild[parent] = entry;
            }
        }
        Arrays.fill(nextSibling, NONE);
        BitSet heavy = new BitSet(base.length);
        for (int heaviest : firstChild) {
            if (heaviest != NONE) {
                heavy.set(heaviest);
            }
        }
        for (int entry = base.length - 1; entry >= 0; entry--) {
            int parent = base[entry];
            if (parent != NONE && !heavy.get(entry)) {
                nextSibling[entry] = firstChild[parent];
                firstChild[parent] = entry;
            }
        }
    }

    int count() {
        return header.length;
    }

    boolean isDelta(int entry) {
        return EntryHeader.isDelta(kindNumber(entry));
    }

    /** Kind of an entry that is stored whole. */
    PackVisitor.Kind kind(int entry) {
        return PackVisitor.Kind.numbered(kindNumber(entry));
    }

    private int kindNumber(int entry) {
        return header[entry] & (1 << KIND_BITS) - 1;
    }

    /** Whether the entry as stored, of a delta its instructions, inflates to more than {@link FamilyReader#LARGEST} bytes. */
    boolean isLarge(int entry) {
        return large.get(entry);
    }

    long offset(int entry) {
        return index.offset(entry);
    }

    /** Bytes of the entry in the pack, header included. */
    long length(int entry) {
        return index.end(entry, end) - index.offset(entry);
    }

    int header(int entry) {
        return (header[entry] & 0xff) >>> KIND_BITS;
    }

    /** The first of those that are made from an entry. */
    int firstChild(int entry) {
        return firstChild[entry];
    }

    /** The next that is made from the same; the last is the one with the most descendants. */
    int nextSibling(int entry) {
        return nextSibling[entry];
    }
}
