package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.BitSet;

/** Which objects of a store a reading takes, and what for. Thread-safe. */
sealed interface Selection {
    /** Whether any object of this kind is taken. */
    default boolean wants(Kind kind) {
        return true;
    }

    /** Whether the object with this number is still to be taken. */
    boolean wants(int number);

    /** Whether contents are handed over, and not only links noted. */
    default boolean handsOver() {
        return true;
    }

    /** Is told of each object that was taken, which most learn from the graph. */
    default void taken(int number) {}

    /** How many of the objects numbered from one number to before another may be wanted. */
    default int count(int from, int to) {
        return to - from;
    }

    /** Some objects, unless the graph has them already: contents and links. */
    record New(ObjectGraph graph, BitSet numbers) implements Selection {
        @Override
        public boolean wants(int number) {
            return numbers.get(number) && !graph.isRead(number);
        }

        @Override
        public int count(int from, int to) {
            return numbers.get(from, to).cardinality();
        }
    }

    /** Every object that the graph does not have yet. */
    record Unread(ObjectGraph graph) implements Selection {
        @Override
        public boolean wants(int number) {
            return !graph.isRead(number);
        }
    }

    /** Commits, trees and tags that the graph does not have yet, for their links alone. */
    record Links(ObjectGraph graph) implements Selection {
        @Override
        public boolean wants(Kind kind) {
            return kind != Kind.BLOB;
        }

        @Override
        public boolean wants(int number) {
            return !graph.isRead(number);
        }

        @Override
        public boolean handsOver() {
            return false;
        }
    }

    /** The contents of chosen objects, each once. */
    final class Chosen implements Selection {
        private final BitSet numbers;
        private final boolean[] taken;

        Chosen(BitSet numbers) {
            this.numbers = (BitSet) numbers.clone();
            this.taken = new boolean[numbers.length()];
        }

        @Override
        public boolean wants(Kind kind) {
            return kind != Kind.TREE;
        }

        @Override
        public boolean wants(int number) {
            return numbers.get(number) && !taken[number];
        }

        @Override
        public void taken(int number) {
            taken[number] = true;
        }

        @Override
        public int count(int from, int to) {
            return numbers.get(from, to).cardinality();
        }
    }
}
