package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** Objects that can be reached from some, by a walk over the graph. Grows; not thread-safe. */
final class Reached {
    private final ObjectGraph graph;
    private final boolean commitsOnly;
    private final BitSet seen = new BitSet();
    private int[] open = new int[1024];

    private Reached(ObjectGraph graph, boolean commitsOnly) {
        this.graph = graph;
        this.commitsOnly = commitsOnly;
    }

    static Reached objects(ObjectGraph graph) {
        return new Reached(graph, false);
    }

    /** Follows parents and tags alone. */
    static Reached commits(ObjectGraph graph) {
        return new Reached(graph, true);
    }

    boolean has(int number) {
        return number >= 0 && seen.get(number);
    }

    BitSet numbers() {
        return seen;
    }

    /**
     * Adds what an object reaches, itself first.
     *
     * @param absent told the negative number of each missing object, once for each that names it
     */
    void add(int from, IntConsumer absent) {
        int count = push(from, 0, absent);
        while (count > 0) {
            int number = open[--count];
            int links = graph.linkCount(number);
            boolean commit = commitsOnly && graph.is(number, Kind.COMMIT);
            for (int i = commit ? 1 : 0; i < links; i++) {
                count = push(graph.link(number, i), count, absent);
            }
        }
    }

    private int push(int number, int count, IntConsumer absent) {
        if (number < 0) {
            absent.accept(number);
            return count;
        }
        if (seen.get(number)) {
            return count;
        }
        seen.set(number);
        if (count == open.length) {
            open = Arrays.copyOf(open, count * 2);
        }
        open[count] = number;
        return count + 1;
    }
}
