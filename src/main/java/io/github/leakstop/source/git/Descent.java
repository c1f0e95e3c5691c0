package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;

/**
 * Works something out of trees, each once, those in it first: depth first without recursion, since trees can be nested as deep
 * as anybody likes.
 *
 * <p>Not thread-safe.
 */
abstract class Descent {
    private static final int NONE = -1;

    private final ObjectGraph graph;
    private int[] open = new int[256];
    /** Of each open tree the entry to go on with. */
    private int[] next = new int[256];

    Descent(ObjectGraph graph) {
        this.graph = graph;
    }

    /** Whether a tree was worked out, or needs not be. */
    abstract boolean isKnown(int tree);

    /** Works a tree out; all trees in it are known, and it is too after this. */
    abstract void workOut(int tree);

    /** Sees to it that a tree is known. */
    final void know(int tree) {
        int depth = 0;
        if (!isKnown(tree)) {
            next[0] = 0;
            open[depth++] = tree;
        }
        while (depth > 0) {
            int unknown = nextUnknown(open[depth - 1], depth - 1);
            if (unknown == NONE) {
                workOut(open[--depth]);
            } else {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                    next = Arrays.copyOf(next, depth * 2);
                }
                next[depth] = 0;
                open[depth++] = unknown;
            }
        }
    }

    /** Goes on where it left the tree, since all entries before that are known by now. */
    private int nextUnknown(int tree, int depth) {
        int links = graph.linkCount(tree);
        for (int i = next[depth]; i < links; i++) {
            int entry = graph.link(tree, i);
            if (entry >= 0 && graph.is(entry, Kind.TREE) && !isKnown(entry)) {
                next[depth] = i + 1;
                return entry;
            }
        }
        return NONE;
    }
}
