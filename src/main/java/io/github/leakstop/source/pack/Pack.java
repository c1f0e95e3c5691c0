package io.github.leakstop.source.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.Inflater;

/**
 * One pack with its index, or a part of it. Thread-safe.
 *
 * <p>The index is in memory, 33 bytes an object, until it is let go.
 */
public final class Pack implements Closeable {
    private static final int ENTRIES_AT_ONCE = 256;

    private final Path indexFile;
    private final Path file;
    private final int count;
    private final byte[] checksum;
    private volatile PackNames names;

    private Pack(Path indexFile, Path file, PackIndex index) {
        this.indexFile = indexFile;
        this.file = file;
        this.count = index.count();
        this.checksum = index.checksumOfPack();
        this.names = index;
    }

    /**
     * Opens the pack that belongs to an index.
     *
     * @param indexFile a file named {@code pack-*.idx}
     * @throws IOException when either cannot be read, or the index is damaged
     */
    public static Pack open(Path indexFile) throws IOException {
        return new Pack(indexFile, packOf(indexFile), PackIndex.read(indexFile));
    }

    /**
     * As much of a pack as some objects need that may be in it: they and what they are made from. The rest is not read, and
     * nothing of it kept; it does not count as part of this pack.
     *
     * @param indexFile a file named {@code pack-*.idx}
     * @param ids of 20 bytes
     * @throws IOException when a file cannot be read, or what it says of these objects is impossible
     */
    public static Pack part(Path indexFile, Collection<byte[]> ids) throws IOException {
        Path pack = packOf(indexFile);
        return new Pack(indexFile, pack, PackPart.read(indexFile, pack, ids));
    }

    private static Path packOf(Path indexFile) {
        String name = String.valueOf(indexFile.getFileName());
        return indexFile.resolveSibling(name.substring(0, name.length() - "idx".length()) + "pack");
    }

    /**
     * As much of this pack as some objects need: they and what they are made from.
     *
     * @param places of the objects, as {@link #place} tells them
     * @throws IOException when the file cannot be read, or what it says of these objects is impossible
     */
    public Pack part(BitSet places) throws IOException {
        return new Pack(indexFile, file, PackPart.read(indexFile, file, places));
    }

    /**
     * Keeps no index in memory any more: each name is looked up in the file from now on, and a reading of all loads it again.
     * To be closed after that.
     *
     * @throws IOException when the file cannot be read as it was; then all stays as it is
     */
    public synchronized void letGoOfIndex() throws IOException {
        if (names instanceof PackIndex) {
            LyingNames lying = LyingNames.in(indexFile);
            if (lying.count() != count) {
                lying.close();
                throw new DamagedPackException(indexFile.getFileName() + " is no longer the index that it was");
            }
            names = lying;
        }
    }

    /** Nothing is asked for by name after this, if the index was let go. */
    @Override
    public synchronized void close() throws IOException {
        if (names instanceof LyingNames lying) {
            lying.close();
        }
    }

    /**
     * A reader of single objects of this pack, for the caller to close.
     *
     * @throws IOException when the file cannot be read
     */
    public ObjectPicker picker() throws IOException {
        return ObjectPicker.of(this, index());
    }

    public Path file() {
        return file;
    }

    public int count() {
        return count;
    }

    /** Whether the file ends as its index says; a pack that was cut off does not. */
    public boolean isComplete() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer end = ByteBuffer.allocate(PackIndex.ID);
            channel.read(end, Math.max(0, channel.size() - PackIndex.ID));
            return Arrays.equals(checksum, end.array());
        } catch (IOException e) {
            return false;
        }
    }

    /** Number of the object among this pack's objects sorted by id, from 0; -1 where it is not in this pack. */
    public int place(byte[] id, int at) {
        return names.find(id, at);
    }

    /** Of a part, the {@link #place} that one of its objects has in the whole pack. */
    public int placeInWhole(byte[] id) {
        return names instanceof PackIndex part ? part.placeInWhole(part.find(id, 0)) : names.find(id, 0);
    }

    /** Copies the 20 bytes of the id at a {@link #place}. */
    public void id(int place, byte[] into, int at) {
        names.idAtPlace(place, into, at);
    }

    /**
     * Shows every object, in families, from several threads.
     *
     * @param threads at least 1
     * @param visitors makes the visitor of a thread
     * @throws DamagedPackException when the pack's structure is impossible; single damaged objects go to the visitor
     * @throws IOException when the file cannot be read
     */
    public <M> void read(int threads, Supplier<? extends PackVisitor<M>> visitors) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            PackIndex index = index();
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                PackForest forest = PackForest.read(index, channel, threads, pool);
                AtomicInteger next = new AtomicInteger();
                List<Future<Integer>> parts = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    parts.add(pool.submit(() -> share(index, forest, channel, visitors.get(), next)));
                }
                int read = 0;
                for (Future<Integer> part : parts) {
                    read += part.get();
                }
                if (read != count) {
                    throw new DamagedPackException(file.getFileName() + ": " + (count - read)
                            + " objects are deltas of each other or of objects outside the pack");
                }
            } catch (ExecutionException e) {
                throw failure(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading " + file.getFileName(), e);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** The index, in memory for as long as it is held. */
    private PackIndex index() throws IOException {
        return names instanceof PackIndex inMemory ? inMemory : PackIndex.read(indexFile);
    }

    private static <M> int share(
            PackIndex index, PackForest forest, FileChannel channel, PackVisitor<M> visitor, AtomicInteger next)
            throws IOException {
        Inflater inflater = new Inflater();
        try {
            FamilyReader<M> reader = new FamilyReader<>(index, forest, channel, visitor, inflater);
            int from = next.getAndAdd(ENTRIES_AT_ONCE);
            while (from < forest.count()) {
                int to = Math.min(forest.count(), from + ENTRIES_AT_ONCE);
                for (int entry = from; entry < to; entry++) {
                    if (!forest.isDelta(entry)) {
                        reader.family(entry);
                    }
                }
                from = next.getAndAdd(ENTRIES_AT_ONCE);
            }
            return reader.entriesRead();
        } finally {
            inflater.end();
        }
    }

    private static IOException failure(ExecutionException e) {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IOException(e);
    }
}
