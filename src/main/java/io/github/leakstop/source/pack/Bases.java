package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.BitSet;

/**
 * Finds what some objects of a pack are made from, where the pack's index is in memory.
 *
 * <p>Cost: a read of 4 KiB an entry that is needed, mostly less since they lie together; of the others none is looked at. For
 * one use.
 */
final class Bases {
    private static final int TRAILER = PackIndex.ID;

    private final PackIndex index;
    private final PackBytes pack;
    private final long end;
    private final EntryHeader header = new EntryHeader();
    private int[] byPlace = {};

    private Bases(PackIndex index, FileChannel pack) throws IOException {
        this.index = index;
        this.pack = new PackBytes(pack);
        this.end = pack.size() - TRAILER;
    }

    /**
     * An index of the objects at some places among the names, and of their bases.
     *
     * @throws DamagedPackException when the pack says what cannot be
     */
    static PackIndex with(BitSet places, PackIndex index, FileChannel pack) throws IOException {
        Bases bases = new Bases(index, pack);
        BitSet needed = new BitSet(index.count());
        for (int entry = 0; entry < index.count(); entry++) {
            if (places.get(index.place(entry))) {
                for (int at = entry; at >= 0 && !needed.get(at); at = bases.base(at)) {
                    needed.set(at);
                }
            }
        }
        return index.only(needed, bases.end);
    }

    /** What an entry is made from; negative where it is stored whole, or from what the pack does not have. */
    private int base(int entry) throws IOException {
        long offset = index.offset(entry);
        header.read(pack, offset, index.end(entry, end) - offset);
        if (header.namesBaseByOffset()) {
            return index.entryAt(header.base());
        }
        if (!header.namesBaseById()) {
            return -1;
        }
        if (byPlace.length == 0) {
            byPlace = index.entriesByPlace();
        }
        int place = index.find(header.baseId(), 0);
        return place < 0 ? -1 : byPlace[place];
    }
}
