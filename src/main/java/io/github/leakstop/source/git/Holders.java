package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.Map;

/**
 * Which of the asked objects each tree holds, at any depth; worked out for a tree when first asked, once.
 *
 * <p>Not thread-safe.
 */
final class Holders extends Descent {
    private static final int UNKNOWN = -1;

    private final ObjectGraph graph;
    private final SetTable sets;
    private final int[] known;

    /**
     * Prepares the search.
     *
     * @param asked set number that stands for each asked object, by object number
     */
    Holders(ObjectGraph graph, SetTable sets, Map<Integer, Integer> asked) {
        super(graph);
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
        know(object);
        return known[object];
    }

    @Override
    boolean isKnown(int tree) {
        return known[tree] != UNKNOWN;
    }

    @Override
    void workOut(int tree) {
        known[tree] = sum(tree);
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
