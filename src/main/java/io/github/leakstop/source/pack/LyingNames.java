package io.github.leakstop.source.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Names that are looked up in the index file where it lies, at a read of 4 KiB each, or less where they come in their order.
 *
 * <p>The file stays open, so that it gives the same names even after git has put another in its place.
 */
final class LyingNames implements PackNames, Closeable {
    private final FileChannel file;
    private final IndexSearch search;

    private LyingNames(FileChannel file, IndexSearch search) {
        this.file = file;
        this.search = search;
    }

    /** @throws IOException when the file cannot be read or is no index of version 2 */
    static LyingNames in(Path index) throws IOException {
        FileChannel file = FileChannel.open(index, StandardOpenOption.READ);
        try {
            return new LyingNames(file, new IndexSearch(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    int count() {
        return search.count();
    }

    @Override
    public synchronized int find(byte[] id, int at) {
        try {
            return search.find(id, at);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of a pack cannot be read any more", e);
        }
    }

    @Override
    public synchronized void idAtPlace(int place, byte[] into, int at) {
        try {
            search.id(place, into, at);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of a pack cannot be read any more", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
