package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.Pack;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads a few chosen objects again. What cannot be read is passed over: it was told when the store was read.
 *
 * <p>Of each pack the part is read that they need; loose objects follow, and by JGit, where that is safe, what is left.
 */
final class ObjectFetch {
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
        for (int i = 0; i < graph.store().packs().size(); i++) {
            readPart(i, open, taker);
        }
        readOneByOne(open, taker);
    }

    private void readPart(int pack, BitSet open, ObjIntConsumer<byte[]> taker) {
        int first = graph.store().firstNumber(pack);
        BitSet places = open.get(first, graph.store().firstNumber(pack + 1));
        if (places.isEmpty()) {
            return;
        }
        try {
            Pack part = graph.store().packs().get(pack).part(places);
            part.<Boolean>read(THREADS, () -> new Chosen(part, first, open, taker));
        } catch (NoSuchFileException repacked) {
            // all of it is still open
        } catch (IOException | RuntimeException told) {
            graph.wasDamaged();
        }
    }

    private void readOneByOne(BitSet open, ObjIntConsumer<byte[]> taker) {
        int firstSingle = graph.store().size() - graph.store().singles().size();
        try (JGitObjects jgit = new JGitObjects(readers)) {
            for (int number = open.nextSetBit(0); number >= 0; number = open.nextSetBit(number + 1)) {
                boolean read = number >= firstSingle && readLoose(number - firstSingle, number, taker);
                if (!read && !graph.isDamaged()) {
                    taker.accept(jgit.open(graph.store().id(number)).getCachedBytes(), number);
                }
            }
        } catch (IOException | RuntimeException e) {
            graph.wasDamaged();
        }
    }

    private boolean readLoose(int place, int number, ObjIntConsumer<byte[]> taker) {
        Optional<Path> file = graph.store().singles().file(place);
        if (file.isEmpty()) {
            return false;
        }
        byte[] bytes;
        try (LooseReader object = LooseReader.open(file.get())) {
            bytes = object.content().readAllBytes();
        } catch (IOException packedSince) {
            return false;
        }
        taker.accept(bytes, number);
        return true;
    }

    /** Takes what is still open; what is too large stays so, to be read one by one, what is unreadable was told before. */
    private static final class Chosen extends WholeObjects {
        private final Pack part;
        private final int first;
        private final BitSet open;
        private final ObjIntConsumer<byte[]> taker;
        private int number;

        /** @param first number of the first object of the whole pack */
        Chosen(Pack part, int first, BitSet open, ObjIntConsumer<byte[]> taker) {
            this.part = part;
            this.first = first;
            this.open = open;
            this.taker = taker;
        }

        @Override
        public boolean wants(Kind kind) {
            return kind != Kind.BLOB;
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            number = first + part.placeInWhole(id);
            synchronized (open) {
                return open.get(number);
            }
        }

        @Override
        void take(Kind kind, byte[] id, byte[] bytes, int length) {
            byte[] own = Arrays.copyOf(bytes, length);
            synchronized (open) {
                open.clear(number);
                taker.accept(own, number);
            }
        }
    }
}
