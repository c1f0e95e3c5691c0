package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds a few objects of a pack and all that they are made from, and makes an index of these alone.
 *
 * <p>Idea: bases are followed from header to header; then one pass over the index's offsets, 4 bytes an object, tells what the
 * index says of them all, and where each entry ends: where the next one of the whole pack begins. Cost: besides that pass a
 * read of 4 KiB an entry, mostly less since they lie together, and memory for the entries that are needed. For one use.
 */
final class PackPart {
    private static final int TRAILER = PackIndex.ID;
    private static final int TAIL = PackIndex.ID - Long.BYTES;

    private final IndexSearch search;
    private final PackBytes pack;
    private final long end;
    private final EntryHeader header = new EntryHeader();

    private PackPart(FileChannel index, FileChannel pack) throws IOException {
        this.search = new IndexSearch(index);
        this.pack = new PackBytes(pack);
        this.end = pack.size() - TRAILER;
    }

    /** What is wanted of a pack. */
    private interface Wish {
        long[] offsets(IndexSearch search) throws IOException;
    }

    /**
     * An index of those of some ids that the pack has, and of their bases.
     *
     * @throws DamagedPackException when the index is no version 2 index, or it and the pack do not fit
     */
    static PackIndex read(Path index, Path pack, Collection<byte[]> ids) throws IOException {
        return read(index, pack, search -> offsets(search, ids));
    }

    /**
     * An index of the objects at some places among the names, and of their bases.
     *
     * @throws DamagedPackException when the index is no version 2 index, or it and the pack do not fit
     */
    static PackIndex read(Path index, Path pack, BitSet places) throws IOException {
        return read(index, pack, search -> offsets(search, places));
    }

    private static PackIndex read(Path index, Path pack, Wish wish) throws IOException {
        try (FileChannel names = FileChannel.open(index, StandardOpenOption.READ);
                FileChannel objects = FileChannel.open(pack, StandardOpenOption.READ)) {
            PackPart part = new PackPart(names, objects);
            return part.indexOf(wish.offsets(part.search));
        }
    }

    private static long[] offsets(IndexSearch search, Collection<byte[]> ids) throws IOException {
        byte[][] sorted = ids.toArray(new byte[0][]);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        long[] offsets = new long[sorted.length];
        int found = 0;
        for (byte[] id : sorted) {
            int place = search.find(id, 0);
            if (place >= 0) {
                offsets[found++] = search.offset(place);
            }
        }
        return Arrays.copyOf(offsets, found);
    }

    private static long[] offsets(IndexSearch search, BitSet places) throws IOException {
        if (places.length() > search.count()) {
            throw new DamagedPackException("an index that lost names while it was read");
        }
        long[] offsets = new long[places.cardinality()];
        int found = 0;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            offsets[found++] = search.offset(place);
        }
        return offsets;
    }

    private PackIndex indexOf(long[] wanted) throws IOException {
        Arrays.sort(wanted);
        return new PackIndex(columns(withBases(wanted)));
    }

    /** The entries and what they are made from, rising, each once. */
    private long[] withBases(long[] wanted) throws IOException {
        Set<Long> bases = new HashSet<>();
        for (long entry : wanted) {
            long base = base(entry);
            while (base > 0 && Arrays.binarySearch(wanted, base) < 0 && bases.add(base)) {
                base = base(base);
            }
        }
        long[] all = Arrays.copyOf(wanted, wanted.length + bases.size());
        int next = wanted.length;
        for (long base : bases) {
            all[next++] = base;
        }
        Arrays.sort(all);
        int kept = 0;
        for (long entry : all) {
            if (kept == 0 || all[kept - 1] != entry) {
                all[kept++] = entry;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** Offset of what an entry is made from, 0 where it is stored whole. */
    private long base(long entry) throws IOException {
        header.read(pack, entry, end - entry);
        if (header.namesBaseByOffset()) {
            return header.base();
        }
        if (!header.namesBaseById()) {
            return 0;
        }
        int place = search.find(header.baseId(), 0);
        if (place < 0) {
            throw new DamagedPackException("a delta of an object outside the pack at offset " + entry);
        }
        return search.offset(place);
    }

    private PackIndex.Columns columns(long[] offsets) throws IOException {
        int count = offsets.length;
        if (count >= 1 << PackIndex.NUMBER_BITS) {
            throw new DamagedPackException("more objects than leakstop numbers");
        }
        EntryEnds entryEnds = new EntryEnds(offsets, end);
        if (count > 0) {
            search.offsets(entryEnds);
        }
        if (!entryEnds.isComplete()) {
            throw new DamagedPackException("a delta base where no object begins");
        }
        long[] byName = entryEnds.byName();
        long[] heads = new long[count];
        byte[] tails = new byte[count * TAIL];
        int[] crcs = new int[count];
        int[] places = new int[count];
        byte[] id = new byte[PackIndex.ID];
        for (int rank = 0; rank < count; rank++) {
            int entry = (int) byName[rank];
            places[rank] = (int) (byName[rank] >>> Integer.SIZE);
            search.id(places[rank], id, 0);
            heads[rank] = PackIndex.head(id, 0);
            System.arraycopy(id, Long.BYTES, tails, rank * TAIL, TAIL);
            crcs[rank] = search.crc(places[rank]);
            offsets[entry] = offsets[entry] << PackIndex.NUMBER_BITS | rank;
        }
        return new PackIndex.Columns(heads, tails, crcs, offsets, entryEnds.ends(), places, new byte[0]);
    }
}
