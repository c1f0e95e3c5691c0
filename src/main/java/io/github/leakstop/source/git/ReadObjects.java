package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.BitSet;

/** The objects that one reading read, told one by one: millions of ids are not held twice. Immutable. */
public final class ReadObjects {
    /** Of a reading that did not take place. */
    public static final ReadObjects NONE = new ReadObjects(taker -> {}, false);

    private final Source source;
    private final boolean isWhole;

    /** What an object is to a scan. */
    public enum Sort {
        /** A file content, handed over or known before. */
        BLOB,
        /** A commit or an annotated tag. */
        MESSAGE,
        TREE
    }

    /** Takes an object. */
    public interface Taker {
        /** @param id 20 bytes */
        void take(byte[] id, Sort sort);
    }

    private interface Source {
        void tell(Taker taker);
    }

    private ReadObjects(Source source, boolean isWhole) {
        this.source = source;
        this.isWhole = isWhole;
    }

    static ReadObjects of(ObjectGraph graph, BitSet numbers, boolean isWhole) {
        BitSet read = graph.read();
        read.and(numbers);
        return new ReadObjects(taker -> tell(graph, read, taker), isWhole);
    }

    private static void tell(ObjectGraph graph, BitSet numbers, Taker taker) {
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            taker.take(graph.store().id(number), sort(graph.kind(number)));
        }
    }

    private static Sort sort(Kind kind) {
        return switch (kind) {
            case BLOB -> Sort.BLOB;
            case TREE -> Sort.TREE;
            case COMMIT, TAG -> Sort.MESSAGE;
        };
    }

    /** Tells all, in a few stretches sorted by id. */
    public void each(Taker taker) {
        source.tell(taker);
    }

    /** Whether all that these name is among them or was known before. */
    public boolean isWhole() {
        return isWhole;
    }
}
