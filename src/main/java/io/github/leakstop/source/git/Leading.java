package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which trees hold one of some objects, at any depth; worked out for a tree when first asked, once. Two bits an object, where
 * {@link Holders} also tells which objects these are.
 *
 * <p>Not thread-safe.
 */
final class Leading {
    private static final int NONE = -1;

    private final ObjectGraph graph;
    private final BitSet known = new BitSet();
    private final BitSet leading = new BitSet();
    private int[] open = new int[256];

    /** @param asked numbers of the objects that are looked for */
    Leading(ObjectGraph graph, int[] asked) {
        this.graph = graph;
        for (int object : asked) {
            known.set(object);
            leading.set(object);
        }
    }

    /** Whether the object is one of those asked for, or a tree that holds one. */
    boolean leads(int object) {
        if (object < 0) {
            return false;
        }
        if (known.get(object) || !graph.is(object, Kind.TREE)) {
            return leading.get(object);
        }
        int depth = 0;
        open[depth++] = object;
        while (depth > 0) {
            int tree = open[depth - 1];
            int unknown = firstUnknownTree(tree);
            if (unknown == NONE) {
                known.set(tree);
                leading.set(tree, holdsOne(tree));
                depth--;
            } else {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = unknown;
            }
        }
        return leading.get(object);
    }

    private int firstUnknownTree(int tree) {
        int links = graph.linkCount(tree);
        for (int i = 0; i < links; i++) {
            int entry = graph.link(tree, i);
            if (entry >= 0 && !known.get(entry) && graph.is(entry, Kind.TREE)) {
                return entry;
            }
        }
        return NONE;
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
