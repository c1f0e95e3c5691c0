package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.BitSet;

/**
 * Which trees hold one of some objects, at any depth; worked out for a tree when first asked, once. Two bits an object, where
 * {@link Holders} also tells which objects these are.
 *
 * <p>Not thread-safe.
 */
final class Leading extends Descent {
    private final ObjectGraph graph;
    private final BitSet known = new BitSet();
    private final BitSet leading = new BitSet();

    /** @param asked numbers of the objects that are looked for */
    Leading(ObjectGraph graph, int[] asked) {
        super(graph);
        this.graph = graph;
        for (int object : asked) {
            known.set(object);
            leading.set(object);
        }
    }

    /** All trees that hold one. */
    BitSet trees() {
        BitSet trees = graph.all(Kind.TREE);
        for (int tree = trees.nextSetBit(0); tree >= 0; tree = trees.nextSetBit(tree + 1)) {
            know(tree);
        }
        trees.and(leading);
        return trees;
    }

    /** Whether the object is one of those asked for, or a tree that holds one. */
    boolean leads(int object) {
        if (object < 0) {
            return false;
        }
        if (graph.is(object, Kind.TREE)) {
            know(object);
        }
        return leading.get(object);
    }

    @Override
    boolean isKnown(int tree) {
        return known.get(tree);
    }

    @Override
    void workOut(int tree) {
        known.set(tree);
        leading.set(tree, holdsOne(tree));
    }

    private boolean holdsOne(int tree) {
        int links = graph.linkCount(tree);
        for (int i = 0; i < links; i++) {
            int entry = graph.link(tree, i);
            if (entry >= 0 && leading.get(entry)) {
                return true;
            }
        }
        return false;
    }
}
