package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.BitSet;

/** Which objects of a store a reading takes, and what for. Thread-safe. */
sealed interface Selection {
    /** As many new objects, and one of so many, are read with their pack. */
    int FEW = 500;

    int SHARE = 20;

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

    /** Which of the objects numbered from one number to before another may be wanted, counted from the first of them. */
    default BitSet among(int from, int to) {
        BitSet all = new BitSet();
        all.set(0, to - from);
        return all;
    }

    /**
     * Whether a pack is read whole of which some objects may be wanted, and not the part that they need. Only then is damage
     * told of what nobody asks for.
     */
    default boolean takesWhole(int wanted, int all) {
        return wanted > FEW || wanted * SHARE > all;
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

        @Override
        public BitSet among(int from, int to) {
            return numbers.get(from, to);
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
        private final boolean walked;

        Chosen(BitSet numbers) {
            this(numbers, false);
        }

        /** @param walked whether a walk found them, which read what it needed of packs and no more */
        Chosen(BitSet numbers, boolean walked) {
            this.walked = walked;
            this.numbers = (BitSet) numbers.clone();
            this.taken = new boolean[numbers.length()];
        }

        /** Numbers of those that were not taken yet. */
        BitSet open() {
            BitSet open = (BitSet) numbers.clone();
            for (int number = 0; number < taken.length; number++) {
                if (taken[number]) {
                    open.clear(number);
                }
            }
            return open;
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
        public boolean takesWhole(int wanted, int all) {
            return walked ? wanted > all / 2 : Selection.super.takesWhole(wanted, all);
        }

        @Override
        public void taken(int number) {
            taken[number] = true;
        }

        @Override
        public int count(int from, int to) {
            return numbers.get(from, to).cardinality();
        }

        @Override
        public BitSet among(int from, int to) {
            return numbers.get(from, to);
        }
    }
}
