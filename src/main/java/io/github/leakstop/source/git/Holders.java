package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.Map;

/**
 * Which of the asked objects each tree holds, at any depth; worked out for a tree when first asked, once.
 *
 * <p>Not thread-safe.
 */
final class Holders {
    private static final int UNKNOWN = -1;

    private final ObjectGraph graph;
    private final SetTable sets;
    private final int[] known;
    private int[] open = new int[256];

    /**
     * Prepares the search.
     *
     * @param asked set number that stands for each asked object, by object number
     */
    Holders(ObjectGraph graph, SetTable sets, Map<Integer, Integer> asked) {
        this.graph = graph;
        this.sets = sets;
        this.known = new int[graph.store().size()];
        Arrays.fill(known, UNKNOWN);
        asked.forEach((object, set) -> known[object] = set);
    }

    /** The set held by an object: of a blob itself, of a tree all below it. */
    int heldBy(int object) {
        if (object < 0) {
            return 0;
        }
        if (!graph.is(object, Kind.TREE)) {
            return Math.max(0, known[object]);
        }
        int depth = 0;
        open[depth++] = object;
        while (depth > 0) {
            int at = open[depth - 1];
            int unknown = known[at] == UNKNOWN ? firstUnknownTree(at) : UNKNOWN;
            if (unknown == UNKNOWN) {
                known[at] = known[at] == UNKNOWN ? sum(at) : known[at];
                depth--;
            } else {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = unknown;
            }
        }
        return known[object];
    }

    private int firstUnknownTree(int tree) {
        int links = graph.linkCount(tree);
        for (int i = 0; i < links; i++) {
            int entry = graph.link(tree, i);
            if (entry >= 0 && known[entry] == UNKNOWN && graph.is(entry, Kind.TREE)) {
                return entry;
            }
        }
        return UNKNOWN;
    }

    private int sum(int object) {
        int held = 0;
        int links = graph.linkCount(object);
        for (int i = 0; i < links; i++) {
            int entry = graph.link(object, i);
            if (entry >= 0 && known[entry] > 0) {
                held = sets.union(held, known[entry]);
            }
        }
        return held;
    }
}
