package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.Delta;
import io.github.leakstop.source.pack.Pack;
import io.github.leakstop.source.pack.PackVisitor;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads a few chosen objects again. What cannot be read is passed over: it was told when the store was read.
 *
 * <p>One by one through JGit while that is cheaper and safe, else in one sweep over the packs.
 */
final class ObjectFetch {
    private static final int SWEEP_FROM = 3000;
    private static final int THREADS = 2;

    private final ObjectGraph graph;
    private final Supplier<ObjectReader> readers;

    ObjectFetch(ObjectGraph graph, Supplier<ObjectReader> readers) {
        this.graph = graph;
        this.readers = readers;
    }

    /** Gives each object's bytes, a copy of its own, with its number to the taker, in no promised order, one after the other. */
    void read(BitSet numbers, ObjIntConsumer<byte[]> taker) {
        BitSet open = (BitSet) numbers.clone();
        if (graph.isDamaged() || open.cardinality() >= SWEEP_FROM) {
            sweep(open, taker);
        }
        readOneByOne(open, taker);
    }

    private void readOneByOne(BitSet open, ObjIntConsumer<byte[]> taker) {
        int firstSingle = graph.store().size() - graph.store().singles().size();
        try (ObjectReader jgit = readers.get()) {
            for (int number = open.nextSetBit(0); number >= 0; number = open.nextSetBit(number + 1)) {
                if (!graph.isDamaged()) {
                    taker.accept(
                            jgit.open(ObjectId.fromRaw(graph.store().id(number)))
                                    .getCachedBytes(),
                            number);
                } else if (number >= firstSingle) {
                    readLoose(number - firstSingle, number, taker);
                }
            }
        } catch (IOException | RuntimeException e) {
            graph.wasDamaged();
        }
    }

    private void readLoose(int place, int number, ObjIntConsumer<byte[]> taker) throws IOException {
        if (graph.store().singles().file(place).isPresent()) {
            try (LooseReader object =
                    LooseReader.open(graph.store().singles().file(place).get())) {
                taker.accept(object.content().readAllBytes(), number);
            }
        }
    }

    private void sweep(BitSet open, ObjIntConsumer<byte[]> taker) {
        for (Pack pack : graph.store().packs()) {
            try {
                pack.<Boolean>read(THREADS, () -> new Chosen(open, taker));
            } catch (IOException | RuntimeException told) {
                graph.wasDamaged();
            }
        }
    }

    /** Takes what is still open. */
    private final class Chosen implements PackVisitor<Boolean> {
        private final BitSet open;
        private final ObjIntConsumer<byte[]> taker;
        private int number;

        Chosen(BitSet open, ObjIntConsumer<byte[]> taker) {
            this.open = open;
            this.taker = taker;
        }

        @Override
        public boolean wants(Kind kind) {
            return kind != Kind.BLOB;
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            number = graph.store().number(id, 0);
            synchronized (open) {
                return open.get(number);
            }
        }

        @Override
        public Boolean whole(Kind kind, byte[] id, byte[] bytes, int length) {
            byte[] own = Arrays.copyOf(bytes, length);
            synchronized (open) {
                open.clear(number);
                taker.accept(own, number);
            }
            return true;
        }

        @Override
        public Boolean delta(Kind kind, byte[] id, byte[] bytes, int length, Boolean base, Delta delta) {
            return whole(kind, id, bytes, length);
        }

        @Override
        public Boolean unseen(Kind kind, byte[] bytes, int length) {
            return false;
        }

        @Override
        public void oversized(Kind kind, byte[] id) {
            // stays open, to be read one by one
        }

        @Override
        public void unreadable(byte[] id, String reason) {
            // was told when the store was read
        }
    }
}
