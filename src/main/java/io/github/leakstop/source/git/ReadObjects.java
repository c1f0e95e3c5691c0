package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The objects that one reading read, told one by one: millions of ids are not held twice. Immutable. */
public final class ReadObjects {
    /** Of a reading that did not take place. */
    public static final ReadObjects NONE = new ReadObjects(Optional.empty(), new BitSet(), false, Set.of());

    private final Optional<ObjectGraph> graph;
    private final BitSet numbers;
    private final boolean isWhole;
    private final Set<String> absent;

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

    private ReadObjects(Optional<ObjectGraph> graph, BitSet numbers, boolean isWhole, Set<String> absent) {
        this.graph = graph;
        this.numbers = numbers;
        this.isWhole = isWhole;
        this.absent = absent;
    }

    /** @param absent hex ids of what these name and the store does not have */
    static ReadObjects of(ObjectGraph graph, BitSet numbers, boolean isWhole, Collection<String> absent) {
        BitSet read = graph.read();
        read.and(numbers);
        return new ReadObjects(Optional.of(graph), read, isWhole, Set.copyOf(absent));
    }

    /** How many objects of some sorts there are. */
    public int count(Predicate<Sort> sorts) {
        int count = 0;
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            count += sorts.test(sort(graph.orElseThrow().kind(number))) ? 1 : 0;
        }
        return count;
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
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            ObjectGraph all = graph.orElseThrow();
            taker.take(all.store().id(number), sort(all.kind(number)));
        }
    }

    /** Whether all that these name is among them, was known before, or is {@link #absent} and named by HEAD's history. */
    public boolean isWhole() {
        return isWhole;
    }

    /** Hex ids of what these name and the store does not have. */
    public Set<String> absent() {
        return absent;
    }
}
