package io.github.leakstop.source.pack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Reads an index file of version 2 from its beginning to its end, a piece at a time, so that it is never in memory beside what
 * is made of it.
 *
 * <p>Format: gitformat-pack(5), "Version 2 pack-*.idx files". For one use.
 */
final class PackIndexFile {
    private static final int MAGIC = 0xff744f63;
    private static final int FANOUT = 8;
    private static final int BUCKETS = 256;
    private static final int NAMES = FANOUT + BUCKETS * Integer.BYTES;
    private static final int TAIL = PackIndex.ID - Long.BYTES;
    private static final int PIECE = 64 << 10;

    private final String name;
    private final FileChannel file;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).flip();

    private PackIndexFile(String name, FileChannel file) {
        this.name = name;
        this.file = file;
    }

    /** @throws DamagedPackException when it is no whole version 2 index */
    static PackIndex.Columns read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new PackIndexFile(String.valueOf(file.getFileName()), channel).columns();
        }
    }

    private PackIndex.Columns columns() throws IOException {
        long size = file.size();
        if (size < NAMES + 2 * PackIndex.ID || number() != MAGIC || number() != 2) {
            throw new DamagedPackException(name + " is no pack index of version 2");
        }
        int count = fanOut();
        long smallest = NAMES + (long) count * (PackIndex.ID + 2 * Integer.BYTES) + 2 * PackIndex.ID;
        if (count >= 1 << PackIndex.NUMBER_BITS || size < smallest) {
            throw new DamagedPackException(name + " is cut off or holds more objects than leakstop numbers");
        }
        long[] heads = new long[count];
        byte[] tails = new byte[count * TAIL];
        for (int place = 0; place < count; place++) {
            need(PackIndex.ID);
            heads[place] = piece.getLong();
            piece.get(tails, place * TAIL, TAIL);
        }
        int[] crcs = new int[count];
        for (int place = 0; place < count; place++) {
            crcs[place] = number();
        }
        long[] order = inPackOrder(count, (size - smallest) / Long.BYTES);
        byte[] checksum = new byte[PackIndex.ID];
        need(checksum.length);
        piece.get(checksum);
        return new PackIndex.Columns(heads, tails, crcs, order, new long[0], new int[0], checksum);
    }

    /** The number of all objects, with which the table ends. */
    private int fanOut() throws IOException {
        int before = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int count = number();
            if (count < before) {
                throw new DamagedPackException(name + " has a fan-out table that falls");
            }
            before = count;
        }
        return before;
    }

    private long[] inPackOrder(int count, long mostLarge) throws IOException {
        long[] order = new long[count];
        for (int place = 0; place < count; place++) {
            order[place] = number();
        }
        long[] large = new long[(int) Math.min(mostLarge, count)];
        for (int i = 0; i < large.length; i++) {
            need(Long.BYTES);
            large[i] = piece.getLong();
        }
        for (int place = 0; place < count; place++) {
            order[place] = checked(order[place], large) << PackIndex.NUMBER_BITS | place;
        }
        Arrays.sort(order);
        return order;
    }

    /** Of an offset with the highest bit set, the rest is its place among the large ones. */
    private long checked(long offset, long[] large) throws DamagedPackException {
        long whole = offset;
        if (offset < 0) {
            int at = (int) (offset & Integer.MAX_VALUE);
            if (at >= large.length) {
                throw new DamagedPackException(name + " names a large offset that it does not hold");
            }
            whole = large[at];
        }
        if (whole < 12 || whole >= 1L << (Long.SIZE - 1 - PackIndex.NUMBER_BITS)) {
            throw new DamagedPackException(name + " names an impossible offset " + whole);
        }
        return whole;
    }

    private int number() throws IOException {
        need(Integer.BYTES);
        return piece.getInt();
    }

    private void need(int bytes) throws IOException {
        if (piece.remaining() >= bytes) {
            return;
        }
        piece.compact();
        while (piece.position() < bytes) {
            if (file.read(piece) < 0) {
                throw new EOFException(name + " ends early");
            }
        }
        piece.flip();
    }
}
