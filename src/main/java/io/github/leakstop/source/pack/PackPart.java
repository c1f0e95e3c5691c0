package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds a few objects of a pack and all that they are made from, and makes an index of these alone.
 *
 * <p>Idea: bases are followed from header to header; then one pass over the index's offsets, 4 bytes an object, tells what the
 * index says of the bases, and where each entry ends: where the next one of the whole pack begins. Cost: besides that pass a
 * read of 4 KiB an entry, and memory for the entries that are needed. For one use.
 */
final class PackPart {
    private static final int TRAILER = PackIndex.ID;
    private static final int TAIL = PackIndex.ID - Long.BYTES;

    private final IndexSearch search;
    private final PackBytes pack;
    private final long end;
    private final EntryHeader header = new EntryHeader();
    /** Offsets, and the ids that are known before the index is asked for them. */
    private final NavigableMap<Long, Optional<byte[]>> entries = new TreeMap<>();

    private PackPart(IndexSearch search, FileChannel pack) throws IOException {
        this.search = search;
        this.pack = new PackBytes(pack);
        this.end = pack.size() - TRAILER;
    }

    /**
     * An index of those of some ids that the pack has, and of their bases.
     *
     * @throws DamagedPackException when the index is no version 2 index, or it and the pack do not fit
     */
    static PackIndex read(Path index, Path pack, Collection<byte[]> ids) throws IOException {
        try (FileChannel names = FileChannel.open(index, StandardOpenOption.READ);
                FileChannel objects = FileChannel.open(pack, StandardOpenOption.READ)) {
            IndexSearch search = new IndexSearch(names);
            PackPart part = new PackPart(search, objects);
            byte[][] sorted = ids.toArray(new byte[0][]);
            Arrays.sort(sorted, Arrays::compareUnsigned);
            for (byte[] id : sorted) {
                int place = search.find(id);
                if (place >= 0) {
                    part.entries.put(search.offset(place), Optional.of(id));
                }
            }
            for (long entry : part.entries.keySet().toArray(new Long[0])) {
                part.addBases(entry);
            }
            return new PackIndex(part.columns());
        }
    }

    /** Adds what an entry is made from, as far as that is not there yet. */
    private void addBases(long entry) throws IOException {
        long base = base(entry);
        while (base > 0 && entries.putIfAbsent(base, Optional.empty()) == null) {
            base = base(base);
        }
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
        int place = search.find(header.baseId());
        if (place < 0) {
            throw new DamagedPackException("a delta of an object outside the pack at offset " + entry);
        }
        return search.offset(place);
    }

    private PackIndex.Columns columns() throws IOException {
        int count = entries.size();
        if (count >= 1 << PackIndex.NUMBER_BITS) {
            throw new DamagedPackException("more objects than leakstop numbers");
        }
        long[] offsets = new long[count];
        int next = 0;
        for (long offset : entries.keySet()) {
            offsets[next++] = offset;
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
        byte[] read = new byte[PackIndex.ID];
        for (int rank = 0; rank < count; rank++) {
            int place = (int) (byName[rank] >>> Integer.SIZE);
            int entry = (int) byName[rank];
            byte[] id = entries.getOrDefault(offsets[entry], Optional.empty()).orElse(read);
            if (id == read) {
                search.id(place, read);
            }
            heads[rank] = PackIndex.head(id, 0);
            System.arraycopy(id, Long.BYTES, tails, rank * TAIL, TAIL);
            crcs[rank] = search.crc(place);
            offsets[entry] = offsets[entry] << PackIndex.NUMBER_BITS | rank;
        }
        return new PackIndex.Columns(heads, tails, crcs, offsets, entryEnds.ends(), new byte[0]);
    }
}
